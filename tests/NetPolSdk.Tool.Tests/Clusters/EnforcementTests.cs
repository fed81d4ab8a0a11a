using System.Diagnostics;
using System.Text.Json;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Tool.Tests.Clusters;

/// <summary><c>netpol doctor --enforcement</c>.</summary>
public sealed class EnforcementTests : IAsyncLifetime
{
    private const string Running = """{"phase": "Running", "podIP": "10.244.0.9"}""";

    private LiveCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _cluster = await LiveCluster.StartAsync();
        _cluster.Server.ForgetAudit();
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Theory]
    [InlineData("Succeeded", 0, "network policies are enforced\n")]
    [InlineData("Failed", 1, "network policies are NOT enforced")]
    public async Task Whether_the_denial_holds_is_the_answer_and_nothing_is_left(string after, int exitCode, string said)
    {
        var server = Kubelet(after);
        var run = await LiveCluster.RunOnAsync(server, "", null, "doctor", "--enforcement", "--yes");

        run.ExitCode.ShouldBe(exitCode, run.ToString());
        run.Output.ShouldStartWith(said);
        server.Started.Count.ShouldBe(3);
        server.Started[1..].ShouldAllBe(script => script.Contains("http://10.244.0.9:8080/"));
        _cluster.Writes.Select(entry => $"{entry.Verb} {entry.Resource}").ShouldBe(["create namespaces", "create pods", "create pods", "patch networkpolicies", "create pods", "delete namespaces"]);
        await ShouldBeGoneAsync();
    }

    [Fact]
    public async Task A_server_that_nobody_reaches_proves_nothing()
    {
        var run = await LiveCluster.RunOnAsync(new KubeletServer(_cluster, name => name == "server" ? Running : """{"phase": "Failed"}"""), "", null, "doctor", "--enforcement", "--yes", "--format", "json");

        run.ExitCode.ShouldBe(2);
        JsonElement.Parse(run.Output).GetProperty("enforced").GetString().ShouldBe("unknown");
        JsonElement.Parse(run.Output).GetProperty("reason").GetString()!.ShouldStartWith("The server cannot be reached even without a policy");
        await ShouldBeGoneAsync();
    }

    [Fact]
    public async Task An_image_that_cannot_be_had_is_said()
    {
        const string pending = """{"phase": "Pending", "containerStatuses": [{"name": "main", "state": {"waiting": {"reason": "ImagePullBackOff"}}}]}""";
        var run = await LiveCluster.RunOnAsync(new KubeletServer(_cluster, _ => pending), "", null, "doctor", "--enforcement", "--yes", "--timeout", "1");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("The pod server is Pending (ImagePullBackOff) after 1 s. Where images must come from another place, name one with --image.");
        await ShouldBeGoneAsync();
    }

    [Fact]
    public async Task A_right_that_is_missing_in_the_middle_leaves_nothing_behind()
    {
        _cluster.Know("half", (verb, group, plural, space) => plural != "networkpolicies");
        var run = await _cluster.RunAsAsync("half", "doctor", "--enforcement", "--yes", "--timeout", "1");

        run.ExitCode.ShouldBe(2);
        await ShouldBeGoneAsync();
    }

    [Theory]
    [InlineData("y", 0, true)]
    [InlineData("n", 2, false)]
    [InlineData(null, 2, false)]
    public async Task Nothing_is_started_without_a_yes(string? answer, int exitCode, bool isStarted)
    {
        var run = await LiveCluster.RunOnAsync(Kubelet("Succeeded"), "", answer, "doctor", "--enforcement");

        run.ExitCode.ShouldBe(exitCode, run.ToString());
        _cluster.Writes.Any().ShouldBe(isStarted);
    }

    [Fact]
    public async Task The_test_can_be_printed_and_is_then_a_script()
    {
        var run = await _cluster.RunAsync("doctor", "--enforcement", "--print", "--image", "example.com/it's:1");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("trap 'kubectl delete namespace netpolsdk-enforcement-");
        run.Output.ShouldContain("name: default-deny-ingress");
        _cluster.Server.Audit.ShouldBeEmpty();

        using var shell = Process.Start(new ProcessStartInfo("sh", "-n") { RedirectStandardInput = true, RedirectStandardError = true })!;
        await shell.StandardInput.WriteAsync(run.Output);
        shell.StandardInput.Close();
        (await shell.StandardError.ReadToEndAsync()).ShouldBeEmpty();
        await shell.WaitForExitAsync();
        shell.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Options_of_the_test_need_the_test()
    {
        var run = await _cluster.RunAsync("doctor", "--yes");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--yes is about the test: add --enforcement.");
    }

    private KubeletServer Kubelet(string after) => new(_cluster, name => name switch
    {
        "server" => Running,
        "client-before" => """{"phase": "Succeeded"}""",
        _ => $$"""{"phase": "{{after}}"}""",
    });

    private async Task ShouldBeGoneAsync()
    {
        var left = (await _cluster.Admin.ListAsync(new ListRequest(ApiResource.Namespaces))).Items.Where(space => space.Name.StartsWith("netpolsdk-", StringComparison.Ordinal));
        left.ShouldAllBe(space => space.IsBeingDeleted);
    }
}
