using System.Text;
using NetPolSdk.ContractServer.Serving;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.CommandLine;
using NetPolSdk.Deployment.Stacks;
using NetPolSdk.Deployment.Tests.Clusters;

namespace NetPolSdk.Deployment.Tests.Stacks;

/// <summary>A cluster with the namespaces <c>shop</c>, <c>data</c> and <c>web</c>, and stacks to deploy there.</summary>
internal sealed class StackCluster : IAsyncDisposable
{
    public static readonly NetworkPolicy Api = NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"))
        .AllowIngress(from: Pods.Labelled("app", "web"), on: Port.Tcp(8080))
        .AllowEgress(to: Pods.Labelled("app", "postgres").In(Namespaces.Named("data")), on: Port.Tcp(5432))
        .AllowEgressToDns();

    public static readonly NetworkPolicy Postgres = NetworkPolicy.Named("postgres").InNamespace("data").For(Pods.Labelled("app", "postgres"))
        .AllowIngress(from: Pods.Labelled("app", "api").In(Namespaces.Named("shop")), on: Port.Tcp(5432));

    private readonly ServedCluster _cluster;

    private StackCluster(ServedCluster cluster) => _cluster = cluster;

    public static PolicyStack Shop { get; } = PolicyStack.Named("shop").Add(Baseline.For("shop").DenyAll().AllowDns()).Add(Api).Add(Postgres);

    public ApiServerClient Admin => _cluster.Admin;

    public InProcessApiServer Server => _cluster.Server;

    /// <summary>The writes since the audit was last forgotten, as verb and name.</summary>
    public IEnumerable<string> Writes => Server.Audit.Where(entry => entry.IsWrite && entry.Group != "authorization.k8s.io" && entry.StatusCode is >= 200 and < 300).Select(entry => $"{entry.Verb} {entry.Resource} {entry.Namespace}/{entry.Name}");

    public static async Task<StackCluster> StartAsync()
    {
        var cluster = new StackCluster(await ServedCluster.StartAsync());
        await cluster.CreateNamespacesAsync("data", "web");
        cluster.Server.ForgetAudit();
        return cluster;
    }

    public async Task CreateNamespacesAsync(params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            await Admin.CreateAsync(new CreateRequest(ApiResource.Namespaces, null, name, Utf8($$"""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"{{name}}"} }"""), "tests"));
        }
    }

    /// <summary>A pod in the cluster.</summary>
    public async Task CreatePodAsync(string space, string name, string app, int port) => await Admin.CreateAsync(new CreateRequest(ApiResource.Pods, space, name, Utf8($$"""
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"{{name}}","namespace":"{{space}}","labels":{"app":"{{app}}"} },
         "spec":{"containers":[{"name":"main","image":"example.com/{{app}}:1","ports":[{"containerPort":{{port}} }] }] } }
        """), "tests"));

    public ApiServerClient ClientOf(string user) => _cluster.ClientOf(user);

    public StackDeployment Deployment(StackOptions? options = null, IApiServer? server = null) => new(server ?? Admin, (options ?? new StackOptions()) with { Namespace = "shop" });

    public async Task<DeploymentOutcome> UpAsync(PolicyStack stack, StackOptions? options = null)
    {
        var deployment = Deployment(options);
        return await deployment.CarryOutAsync(await deployment.PlanAsync(stack));
    }

    /// <summary>The policies of all namespaces, as they stand, each on one line.</summary>
    public async Task<string[]> StandingAsync()
    {
        var all = await Admin.ListAsync(new ListRequest(ApiResource.NetworkPolicies));
        return [.. all.Items.Select(item => $"{item} {item["spec"]} {string.Join(',', item.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => label.Key + "=" + label.Value))}")];
    }

    /// <summary>A console of a program on this cluster.</summary>
    public ProgramConsole Console(TextWriter output, TextWriter error, IApiServer? server = null) => new(output, error) { Connect = selection => new ReachedCluster(server ?? Admin, selection.Namespace ?? "shop", []) };

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
