using System.Text;
using NetPolSdk.ContractServer.Serving;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Tests.Clusters;

/// <summary>The server of the tests with a namespace <c>shop</c>, and clients for it.</summary>
internal sealed class ServedCluster : IAsyncDisposable
{
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromHours(1);

    private readonly List<ApiServerClient> _clients = [];

    private ServedCluster(InProcessApiServer server)
    {
        Server = server;
        Admin = ClientOf("admin");
    }

    public InProcessApiServer Server { get; }

    /// <summary>Ends the waits of all clients below an hour at once, which are those between attempts.</summary>
    public TestClock Clock { get; } = new(AttemptTimeout);

    public ApiServerClient Admin { get; }

    /// <param name="time">Tells the time for objects; the machine's clock where left out.</param>
    public static async Task<ServedCluster> StartAsync(TimeProvider? time = null)
    {
        var cluster = new ServedCluster(await InProcessApiServer.StartAsync(time));
        await cluster.Admin.CreateAsync(new CreateRequest(ApiResource.Namespaces, null, "shop", Utf8("""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"shop"}}"""), "tests"));
        cluster.Server.ForgetAudit();
        return cluster;
    }

    public ApiServerClient ClientOf(string user)
    {
        var invoker = new HttpMessageInvoker(new WithToken(user, Server.CreateHandler()));
        var client = new ApiServerClient(invoker, Server.Address, new ApiServerClientOptions { Clock = Clock, AttemptTimeout = AttemptTimeout, OverallTimeout = 2 * AttemptTimeout });
        _clients.Add(client);
        return client;
    }

    public static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A network policy that lets one port in.</summary>
    public static ApplyRequest Policy(string name, int port = 8080, string manager = "netpolsdk", string space = "shop") => new(
        ApiResource.NetworkPolicies,
        space,
        name,
        Utf8($$"""
            {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": "{{name}}", "namespace": "{{space}}", "labels": {"stack": "demo"} },
             "spec": {"podSelector": {}, "ingress": [{"ports": [{"port": {{port}} }] }] } }
            """),
        manager);

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Server.DisposeAsync();
    }

    private sealed class WithToken(string token, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", token);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
