namespace NetPolSdk.Tool.Tests;

public sealed class StackVerbTests
{
    [Fact]
    public void Manifests_that_cannot_all_be_used_are_not_brought_anywhere()
    {
        var run = ToolRun.WithInput("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: Bad}\nspec: {}\n", "up", "-", "--stack", "shop", "--yes");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldEndWith("netpol: the manifests cannot all be used, and a part of them would not do what the whole does. Nothing was written.\n");
    }

    [Fact]
    public void A_kubeconfig_that_is_not_there_is_named()
    {
        var run = ToolRun.WithInput(Sample.Clean, "preview", "-", "--stack", "shop", "--kubeconfig", "no-such-file");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("no-such-file");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void The_stack_must_be_named()
    {
        var run = ToolRun.WithInput(Sample.Clean, "up", "-", "--yes");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--stack");
    }
}
