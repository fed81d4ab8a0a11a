namespace NetPolSdk.Tool.Tests;

/// <summary>Input that cannot be used gives exit 2 and a message, whatever it is.</summary>
public sealed class HostileInputTests
{
    [Fact]
    public void Nested_lists() => Refused(new string('[', 10_000) + new string(']', 10_000), "nested more than");

    [Fact]
    public void A_billion_laughs()
    {
        var lines = Enumerable.Range('b', 10).Select(c => $"{(char)c}: &{(char)c} [{string.Join(',', Enumerable.Repeat("*" + (char)(c - 1), 9))}]");
        Refused("a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Join('\n', lines), "nodes");
    }

    [Fact]
    public void A_cycle_of_anchors() => Refused("a: &a\n  b: *a\n", "alias");

    [Fact]
    public void A_nul_byte() => Refused("apiVersion: v1\0\nkind: Pod\n", "U+0000");

    [Fact]
    public void Yaml_without_kubernetes_in_it() => Refused("name: ci\non: push\n", "there are no Kubernetes manifests in standard input");

    [Fact]
    public void Nothing_at_all() => Refused("", "there are no Kubernetes manifests in standard input");

    [Fact]
    public void A_binary_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["x.yaml"], [.. Enumerable.Range(0, 256).Select(value => (byte)value)]);

        ShouldBeRefused(folder.Run("lint", "x.yaml"), "x.yaml:");
    }

    [Fact]
    public void A_file_of_200_megabytes()
    {
        using var folder = new TemporaryFolder();
        using (var file = File.Create(folder["x.yaml"]))
        {
            file.SetLength(200L * 1024 * 1024);
        }

        ShouldBeRefused(folder.Run("lint", "x.yaml"), "67,108,864");
    }

    [Fact]
    public async Task A_pipe_that_never_ends()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = CommandLine.ToolConsole.OfProcess() with { Input = () => new EndlessStream(), Output = output, Error = error };

        (await CommandLine.NetpolProgram.RunAsync(["lint", "-"], console)).ShouldBe(2);
        error.ToString().ShouldContain("67,108,864");
    }

    [Fact]
    public void A_folder_without_manifests()
    {
        using var folder = new TemporaryFolder().With("readme.md", "");

        ShouldBeRefused(folder.Run("lint", "."), "there is no .yaml, .yml or .json file in .");
    }

    [SkippableFact]
    public void A_file_that_may_not_be_read()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.UserName == "root", "permissions do not bind this user");
        using var folder = new TemporaryFolder().With("x.yaml", Sample.Clean);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder["x.yaml"], UnixFileMode.None);
        }

        ShouldBeRefused(folder.Run("lint", "x.yaml"), "x.yaml");
    }

    private static void Refused(string input, string message) => ShouldBeRefused(ToolRun.WithInput(input, "lint", "-"), message);

    private static void ShouldBeRefused(ToolRun run, string message)
    {
        run.ExitCode.ShouldBe(2, run.ToString());
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
        run.Error.ShouldNotContain("   at ");
    }
}
