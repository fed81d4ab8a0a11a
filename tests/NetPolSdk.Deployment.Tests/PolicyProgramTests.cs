namespace NetPolSdk.Deployment.Tests;

public sealed class PolicyProgramTests
{
    [Fact]
    public async Task Without_arguments_the_policies_are_printed_as_YAML_with_one_line_on_standard_error()
    {
        var run = await ProgramRun.Of();

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe(new NetworkPolicy[] { Presets.DenyAll("shop"), Presets.AllowDns("shop"), ProgramRun.Api }.ToYaml());
        run.Error.ShouldBe("shop: 3 policies in 1 namespace, 0 errors, 0 warnings, 0 not judged\n");
    }

    [Fact]
    public async Task Synth_prints_JSON_on_demand()
    {
        var run = await ProgramRun.Of("synth", "--format", "json");

        run.Output.ShouldStartWith("{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"List\",");
    }

    [Fact]
    public async Task A_policy_added_twice_is_printed_once()
    {
        var run = await ProgramRun.Of(stack => stack.Add(ProgramRun.Api).Add([ProgramRun.Api]), []);

        run.Output.ShouldBe(ProgramRun.Api.ToYaml());
    }

    [Fact]
    public async Task Two_policies_of_one_name_are_refused()
    {
        var run = await ProgramRun.Of(stack => stack.Add(ProgramRun.Api).Add(ProgramRun.Api.Because("other")), ["synth"]);

        run.ShouldBe(new ProgramRun(2, "", "shop: NetworkPolicy shop/api is in the stack twice with different content, and applied, the second would replace the first. Rename one, or join their rules.\n"));
    }

    [Fact]
    public async Task A_policy_that_is_refused_where_it_is_written_is_one_clear_message()
    {
        var run = await ProgramRun.Of(stack => stack.Add(NetworkPolicy.Named("No").For(Pods.All).DenyAll()), ["synth"]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("shop: metadata.name: \"No\" is not a lowercase RFC 1123 subdomain.");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Lint_prints_findings_with_their_remedies()
    {
        var run = await ProgramRun.Of(WithoutDns, ["lint"]);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("warning NPS2001: NetworkPolicy shop/api");
        run.Output.ShouldContain("\n    fix: ");
        run.Error.ShouldBe("shop: 1 policy in 1 namespace, 0 errors, 1 warning, 0 not judged\n");
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("never", 0)]
    public async Task Lint_fails_on_the_severity_asked_for(string failOn, int exitCode) =>
        (await ProgramRun.Of(WithoutDns, ["lint", "--fail-on", failOn])).ExitCode.ShouldBe(exitCode);

    [Fact]
    public async Task Synth_tells_warnings_on_standard_error_and_prints_all_the_same()
    {
        var run = await ProgramRun.Of(WithoutDns, ["synth"]);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("apiVersion:");
        run.Error.ShouldStartWith("warning NPS2001: NetworkPolicy shop/api");
    }

    [Theory]
    [InlineData("synht")]
    [InlineData("synth", "--format", "xml")]
    [InlineData("lint", "--fail-on", "sometimes")]
    [InlineData("synth", "--output-dir")]
    public async Task Arguments_that_cannot_be_used_are_refused(params string[] args)
    {
        var run = await ProgramRun.Of(args);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("");
        run.Error.ShouldEndWith("shop: try --help\n");
    }

    [Theory]
    [InlineData("--help", "dotnet run -- synth | kubectl apply -f -")]
    [InlineData("--help", "dotnet run -- lint")]
    [InlineData("synth --help", "--output-dir policies")]
    [InlineData("lint --help", "--fail-on warning")]
    public async Task Help_has_examples(string args, string example)
    {
        var run = await ProgramRun.Of(args.Split(' '));

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain(example);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_ends_as_shells_have_it()
    {
        var run = await ProgramRun.Of(stack => stack.Add(ProgramRun.Api), ["synth"], new CancellationToken(canceled: true));

        run.ExitCode.ShouldBe(130);
        run.Output.ShouldBe("");
    }

    private static PolicyStack WithoutDns(PolicyStack stack) =>
        stack.Add(NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api")).AllowEgress(Pods.Labelled("app", "db"), Port.Tcp(5432)));
}
