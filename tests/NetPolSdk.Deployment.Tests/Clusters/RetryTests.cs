using NetPolSdk.ContractServer.Serving;
using NetPolSdk.Deployment.Clusters;
using static NetPolSdk.Deployment.Tests.Clusters.ServedCluster;

namespace NetPolSdk.Deployment.Tests.Clusters;

public sealed class RetryTests : IAsyncLifetime
{
    private ServedCluster _cluster = null!;

    public static TheoryData<string> Passing => new(PassingFaults.Keys);

    private static Dictionary<string, Fault> PassingFaults { get; } = new[] { Fault.ResetBefore, Fault.ResetAfter, Fault.HalfAnswer, Fault.LateGateway, Fault.Status(500), Fault.Status(502), Fault.Status(503), Fault.Status(429, 1) }
        .ToDictionary(fault => fault.ToString());

    private ApiServerClient Admin => _cluster.Admin;

    private Faults Faults => _cluster.Server.Faults;

    public async Task InitializeAsync() => _cluster = await StartAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task An_apply_arrives_in_spite_of(string fault)
    {
        Faults.Plan(PassingFaults[fault], times: 3);
        var written = await Admin.ApplyAsync(Policy("web"));
        _cluster.Server.Audit.Count.ShouldBe(4);
        Faults.Clear();
        (await Admin.GetAsync(ApiResource.NetworkPolicies, "shop", "web"))!.ResourceVersion.ShouldBe(written.Live.ResourceVersion);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_creation_happens_once_in_spite_of(string fault)
    {
        Faults.Plan(PassingFaults[fault]);
        (await Admin.CreateAsync(ConfigMap("settings"))).IsCreated.ShouldBeTrue();
        (await Admin.ListAsync(new ListRequest(ApiResource.ConfigMaps))).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_somebody_else_created_is_not_taken_for_ones_own()
    {
        await Admin.CreateAsync(ConfigMap("settings") with { FieldManager = "other" });
        Faults.Plan(Fault.ResetBefore);
        (await Should.ThrowAsync<ApiServerException>(() => Admin.CreateAsync(ConfigMap("settings")))).IsAlreadyExists.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_deletion_is_known_to_have_happened_in_spite_of(string fault)
    {
        var uid = (await Admin.ApplyAsync(Policy("web"))).Live.Uid;
        Faults.Plan(PassingFaults[fault]);
        (await Admin.DeleteAsync(new DeleteRequest(ApiResource.NetworkPolicies, "shop", "web", uid))).ShouldBeTrue();
        (await Admin.GetAsync(ApiResource.NetworkPolicies, "shop", "web")).ShouldBeNull();
    }

    [Fact]
    public async Task The_wait_that_a_server_asks_for_is_kept()
    {
        Faults.Plan(Fault.Status(429, 7), times: 2);
        await Admin.ApplyAsync(Policy("web"));
        _cluster.Clock.Noted.ShouldBe([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)]);
    }

    [Fact]
    public async Task Without_a_word_from_the_server_waits_grow()
    {
        Faults.Plan(Fault.Status(503), times: 8);
        await Admin.ApplyAsync(Policy("web"));
        var waits = _cluster.Clock.Noted;
        waits.Count.ShouldBe(8);
        waits.ShouldAllBe(wait => wait <= new ApiServerClientOptions().LongestDelay);
        waits.Skip(5).Sum(wait => wait.Ticks).ShouldBeGreaterThan(waits.Take(3).Sum(wait => wait.Ticks));
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_given_up_with_its_own_words()
    {
        Faults.Plan(Fault.Status(503), times: 1000);
        var refused = await Should.ThrowAsync<ApiServerException>(() => Admin.ApplyAsync(Policy("web")));
        (refused.StatusCode, refused.Reason).ShouldBe((503, "ServiceUnavailable"));
        _cluster.Server.Audit.Count.ShouldBe(1 + new ApiServerClientOptions().MostRetries);
    }

    [Fact]
    public async Task A_server_that_asks_for_more_patience_than_there_is_is_given_up_at_once()
    {
        Faults.Plan(Fault.Status(429, 24 * 60 * 60));
        var refused = await Should.ThrowAsync<ApiServerException>(() => Admin.ApplyAsync(Policy("web")));
        (refused.StatusCode, refused.RetryAfter).ShouldBe((429, TimeSpan.FromDays(1)));
        _cluster.Server.Audit.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_404_of_something_in_between_is_no_word_on_the_object()
    {
        Faults.Plan(Fault.Status(404), times: 2);
        (await Should.ThrowAsync<ApiServerException>(() => Admin.GetAsync(ApiResource.NetworkPolicies, "shop", "web"))).IsNotFound.ShouldBeTrue();
        await Should.ThrowAsync<ApiServerException>(() => Admin.DeleteAsync(new DeleteRequest(ApiResource.NetworkPolicies, "shop", "web", "1")));
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("slow answer")]
    public async Task An_attempt_that_takes_too_long_is_repeated(string fault)
    {
        Faults.Plan(fault == "silence" ? Fault.Silence : Fault.SlowAnswer);
        var apply = Admin.ApplyAsync(Policy("web"));
        await UntilAsync(() => _cluster.Server.Audit.Count == 1);
        _cluster.Clock.End(AttemptTimeout);
        (await apply).Live.Name.ShouldBe("web");
        _cluster.Server.Audit.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_cancels_does_not_wait()
    {
        Faults.Plan(Fault.Silence);
        using var cancellation = new CancellationTokenSource();
        var apply = Admin.ApplyAsync(Policy("web"), cancellation.Token);
        await UntilAsync(() => _cluster.Server.Audit.Count == 1);
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => apply);
    }

    [Fact]
    public async Task A_restart_between_two_requests_is_not_noticed()
    {
        await Admin.ApplyAsync(Policy("web") with { DryRun = true });
        await _cluster.Server.RestartAsync();
        (await Admin.ApplyAsync(Policy("web"))).IsCreated.ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_that_was_never_there_is_given_up_soon()
    {
        await _cluster.Server.StopAsync();
        using var client = _cluster.ClientOf("admin");
        var unanswered = await Should.ThrowAsync<ApiServerException>(() => client.ApplyAsync(Policy("web")));
        unanswered.IsUnanswered.ShouldBeTrue();
        unanswered.Message.ShouldBe($"No answer from {client.Name} to patch networkpolicies.networking.k8s.io shop/web, 3 attempts: the connection was refused. Check that the cluster is up, and the server's address in the kubeconfig.");
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_refused_at_once()
    {
        using var handler = new SocketsHttpHandler();
        using var client = new ApiServerClient(new HttpMessageInvoker(handler), _cluster.Server.Address);
        var unanswered = await Should.ThrowAsync<ApiServerException>(() => client.ApplyAsync(Policy("web")));
        unanswered.Message.ShouldContain("the TLS connection failed");
        unanswered.Message.ShouldNotContain("attempts");
    }

    [Fact]
    public async Task Five_hundred_policies_arrive_though_a_fifth_of_all_requests_fails()
    {
        Faults.Sprinkle(0.2, seed: 7, Fault.Status(500), Fault.Status(503), Fault.Status(429, 1), Fault.ResetBefore, Fault.ResetAfter, Fault.HalfAnswer);
        await Parallel.ForEachAsync(Enumerable.Range(0, 500), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, cancellation) =>
            await Admin.ApplyAsync(Policy($"policy-{number:000}", port: 1000 + number), cancellation));
        Faults.Clear();
        var all = await Admin.ListAsync(new ListRequest(ApiResource.NetworkPolicies));
        all.Items.Select(item => (item.Name, item["spec"]!.Value.GetProperty("ingress")[0].GetProperty("ports")[0].GetProperty("port").GetInt32()))
            .ShouldBe(Enumerable.Range(0, 500).Select(number => ($"policy-{number:000}", 1000 + number)));
    }

    private static CreateRequest ConfigMap(string name) =>
        new(ApiResource.ConfigMaps, "shop", name, Utf8($$"""{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "{{name}}"}, "data": {"key": "value"} }"""), "netpolsdk");

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Yield();
        }
    }
}
