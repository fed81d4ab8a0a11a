using k8s;
using NetPolSdk.ContractServer.Serving;
using NetPolSdk.Deployment;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Stacks;
using NetPolSdk.Deployment.Tests.Clusters;

namespace NetPolSdk.KubernetesClient.Tests;

public sealed class StackTests : IAsyncLifetime, IDisposable
{
    private static readonly StackOptions InShop = new() { Namespace = "shop" };

    private static readonly NetworkPolicy Api = NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"))
        .AllowIngress(from: Pods.Labelled("app", "web"), on: Port.Tcp(8080))
        .AllowEgressToDns();

    private readonly Surroundings _around = new();
    private ServedCluster _cluster = null!;
    private IKubernetes _kubernetes = null!;

    private IEnumerable<string> Writes => _cluster.Server.Audit
        .Where(entry => entry.IsWrite && entry.Group != "authorization.k8s.io" && entry.StatusCode is >= 200 and < 300)
        .Select(entry => $"{entry.Verb} {entry.Resource} {entry.Name}");

    public async Task InitializeAsync()
    {
        _cluster = await ServedCluster.StartAsync();
        _kubernetes = KubernetesClients.Of(_cluster.Server, _around);
    }

    public async Task DisposeAsync()
    {
        _kubernetes.Dispose();
        await _cluster.DisposeAsync();
    }

    public void Dispose() => _around.Dispose();

    [Fact]
    public async Task A_stack_goes_up_once_shrinks_and_goes_away()
    {
        var shop = PolicyStack.Named("shop").Add(Baseline.For("shop").DenyAll().AllowDns()).Add(Api);
        (await _kubernetes.PlanNetworkPoliciesAsync(shop, InShop)).Objects.Count.ShouldBe(3);
        (await _kubernetes.ApplyNetworkPoliciesAsync(shop, InShop)).IsComplete.ShouldBeTrue();
        (await StandingAsync()).ShouldBe(["allow-dns-egress", "api", "default-deny-all"]);

        _cluster.Server.ForgetAudit();
        (await _kubernetes.ApplyNetworkPoliciesAsync(shop, InShop)).Done.ShouldBeEmpty();
        Writes.ShouldBeEmpty();

        (await _kubernetes.ApplyNetworkPoliciesAsync(PolicyStack.Named("shop").Add(Api), InShop)).IsComplete.ShouldBeTrue();
        (await StandingAsync()).ShouldBe(["api"]);
        (await _kubernetes.DestroyNetworkPoliciesAsync("shop", InShop)).IsComplete.ShouldBeTrue();
        (await StandingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_in_the_way_is_said_and_nothing_is_written()
    {
        await _cluster.Admin.ApplyAsync(ServedCluster.Policy("api", 80, "kubectl"));
        _cluster.Server.ForgetAudit();

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => _kubernetes.ApplyNetworkPoliciesAsync(PolicyStack.Named("shop").Add(Api), InShop));
        refused.Message.ShouldContain("NetworkPolicy shop/api belongs to others: \"kubectl\": spec.ingress");
        Writes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("reset before")]
    [InlineData("half an answer")]
    [InlineData("503")]
    [InlineData("429")]
    public async Task What_passes_is_tried_again(string name)
    {
        Fault[] faults = [Fault.ResetBefore, Fault.HalfAnswer, Fault.Status(503), Fault.Status(429, 0)];
        _cluster.Server.Faults.Plan(faults.Single(fault => fault.ToString() == name));
        var server = _kubernetes.AsApiServer(new ApiServerClientOptions { FirstDelay = TimeSpan.FromMilliseconds(1) });
        (await server.ApplyAsync(ServedCluster.Policy("api"))).Live.Name.ShouldBe("api");
    }

    [Fact]
    public async Task Progress_tells_of_each_write()
    {
        var told = new List<DeploymentProgress>();
        await _kubernetes.ApplyNetworkPoliciesAsync(PolicyStack.Named("shop").Add(Api), InShop, new Told(told));
        told.ShouldHaveSingleItem().ShouldBe(new DeploymentProgress(1, 1, "create shop/api"));
    }

    private async Task<string[]> StandingAsync() => [.. (await _cluster.Admin.ListAsync(new ListRequest(ApiResource.NetworkPolicies))).Items.Select(item => item.Name)];

    private sealed class Told(List<DeploymentProgress> told) : IProgress<DeploymentProgress>
    {
        public void Report(DeploymentProgress value) => told.Add(value);
    }
}
