using System.Globalization;
using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;
using NetPolSdk.ContractServer.Access;
using NetPolSdk.ContractServer.Objects;
using NetPolSdk.ContractServer.Requests;

namespace NetPolSdk.ContractServer.Serving;

/// <summary>
/// A Kubernetes API server as far as policies need one, over HTTPS and in this process. It answers as a server of version 1.36 did
/// when the transcripts were taken, and can be made to fail in the ways that networks and servers fail.
/// </summary>
public sealed class InProcessApiServer : IAsyncDisposable
{
    private readonly ObjectStore _store = new();
    private readonly ServedKinds _kinds = new();
    private readonly Gatekeeper _gatekeeper = new();
    private readonly Connection _connection;
    private readonly Certificates _certificates = new();
    private X509Certificate2 _certificate;
    private WebApplication? _application;
    private int _port;

    private InProcessApiServer(TimeProvider clock)
    {
        _certificate = _certificates.Server("localhost");
        _connection = new Connection(new Dispatcher(_store, _kinds, _gatekeeper, clock), Faults, _store.Compact);
    }

    /// <summary>Where the server listens.</summary>
    public Uri Address => new($"https://127.0.0.1:{_port}");

    /// <summary>What goes wrong.</summary>
    public Faults Faults { get; } = new();

    /// <summary>Who signs the server's certificates, and those of its users.</summary>
    public Certificates Certificates => _certificates;

    /// <summary>Every request so far, in the order in which they were answered.</summary>
    public IReadOnlyList<AuditEntry> Audit => _connection.Audit;

    /// <summary>Starts a server that listens on a free port. It knows the users <c>admin</c>, who may do everything, and <c>restricted</c>, who may do nothing; their tokens are their names.</summary>
    /// <param name="clock">Tells the time for objects; null for the clock of the machine.</param>
    public static async Task<InProcessApiServer> StartAsync(TimeProvider? clock = null)
    {
        var server = new InProcessApiServer(clock ?? TimeProvider.System);
        await server.ListenAsync();
        return server;
    }

    /// <summary>From now on the server knows somebody else, or knows them otherwise.</summary>
    /// <param name="user">Who.</param>
    public void Know(ServerUser user) => _gatekeeper.Know(user);

    /// <summary>From now on a group is not served.</summary>
    /// <param name="group">The group, such as <c>cilium.io</c>.</param>
    public void Hide(string group) => _kinds.Hide(group);

    /// <summary>Gives a pod the status that a kubelet would give it.</summary>
    /// <param name="space">Its namespace.</param>
    /// <param name="name">Its name.</param>
    /// <param name="status">The status, as JSON.</param>
    public void SetPodStatus(string space, string name, string status)
    {
        lock (_store.Gate)
        {
            var pods = _kinds.Find("", "v1", "pods")!;
            var root = _store.Find(pods, space, name)!.Root.DeepClone().AsObject();
            root["status"] = JsonNode.Parse(status);
            root["metadata"]!["resourceVersion"] = _store.NextVersion().ToString(CultureInfo.InvariantCulture);
            _store.Put(new StoredObject(pods, root));
        }
    }

    /// <summary>Forgets all versions but the newest, so that lists and watches that have begun cannot go on.</summary>
    public void Compact() => _store.Compact();

    /// <summary>Forgets the requests so far.</summary>
    public void ForgetAudit() => _connection.ForgetAudit();

    /// <summary>Stops listening, cuts every connection, and listens again at the same address. What stands is kept.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await ListenAsync();
    }

    /// <summary>Stops listening and cuts every connection.</summary>
    public async Task StopAsync()
    {
        if (_application is { } application)
        {
            _application = null;
            using var now = new CancellationTokenSource();
            await now.CancelAsync();
            await application.StopAsync(now.Token);
            await application.DisposeAsync();
        }
    }

    /// <summary>From the next connection on, shows another certificate.</summary>
    /// <param name="dnsName">The name on it.</param>
    public void ChangeCertificate(string dnsName) => _certificate = _certificates.Server(dnsName);

    /// <summary>A handler that trusts the server's authority.</summary>
    public SocketsHttpHandler CreateHandler()
    {
        var handler = new SocketsHttpHandler { UseProxy = false };
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { X509Certificate2.CreateFromPem(Certificates.AuthorityPem) },
        };
        return handler;
    }

    /// <summary>A kubeconfig for a user by token.</summary>
    /// <param name="user">The user, whose token is their name.</param>
    /// <param name="space">The namespace of the context.</param>
    public string Kubeconfig(string user = "admin", string space = "default") => $$"""
        apiVersion: v1
        kind: Config
        current-context: contract
        contexts:
        - name: contract
          context: {cluster: contract, user: {{user}}, namespace: {{space}}}
        clusters:
        - name: contract
          cluster:
            server: {{Address}}
            certificate-authority-data: {{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Certificates.AuthorityPem))}}
        users:
        - name: {{user}}
          user: {token: {{user}}}
        """;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _certificates.Dispose();
    }

    private async Task ListenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(options =>
        {
            options.Limits.MinResponseDataRate = null;
            options.Listen(IPAddress.Loopback, _port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1AndHttp2;
                listen.UseHttps(https =>
                {
                    https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
                    https.ServerCertificateSelector = (_, _) => _certificate;
                    https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                    https.AllowAnyClientCertificate();
                });
            });
        });
        var application = builder.Build();
        application.Run(_connection.AnswerAsync);
        await application.StartAsync();
        _application = application;
        _port = new Uri(application.Urls.Single()).Port;
    }
}
