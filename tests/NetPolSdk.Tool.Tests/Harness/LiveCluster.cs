using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using NetPolSdk.ContractServer.Access;
using NetPolSdk.ContractServer.Serving;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.CommandLine;
using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Tests;

/// <summary>A cluster on the server of the tests, with the namespaces that every cluster has, and the tool run against it.</summary>
internal sealed class LiveCluster : IAsyncDisposable
{
    private readonly List<ApiServerClient> _clients = [];
    private readonly InProcessApiServer _server;

    private LiveCluster(InProcessApiServer server)
    {
        _server = server;
        Admin = ClientOf("admin");
    }

    public InProcessApiServer Server => _server;

    public ApiServerClient Admin { get; }

    /// <summary>The writes since the audit was last forgotten.</summary>
    public IEnumerable<AuditEntry> Writes => _server.Audit.Where(entry => entry.IsWrite && entry.Group != "authorization.k8s.io");

    public static async Task<LiveCluster> StartAsync(params string[] namespaces)
    {
        var cluster = new LiveCluster(await InProcessApiServer.StartAsync());
        foreach (var name in (string[])["default", "kube-system", .. namespaces])
        {
            await cluster.AddAsync("v1", "Namespace", null, name, new JsonObject(), $"kubernetes.io/metadata.name={name}");
        }

        return cluster;
    }

    public void Know(string user, Func<string, string, string, string, bool> may) => _server.Know(new ServerUser(user, user, may));

    /// <summary>Adds an object.</summary>
    public async Task AddAsync(string apiVersion, string kind, string? space, string name, JsonObject content, string labels = "", string owner = "")
    {
        var group = apiVersion.Contains('/') ? apiVersion.Split('/')[0] : "";
        var resource = (await Admin.DiscoverAsync([group])).Find(apiVersion, kind)!;
        var metadata = new JsonObject { ["name"] = name };
        if (space is not null)
        {
            metadata["namespace"] = space;
        }

        metadata["labels"] = new JsonObject(labels.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(label => KeyValuePair.Create(label.Split('=')[0], (JsonNode?)label.Split('=')[1])));
        if (owner.Length > 0)
        {
            metadata["ownerReferences"] = new JsonArray(new JsonObject { ["apiVersion"] = "apps/v1", ["kind"] = "DaemonSet", ["name"] = owner, ["uid"] = "1", ["controller"] = true });
        }

        content["apiVersion"] = apiVersion;
        content["kind"] = kind;
        content["metadata"] = metadata;
        await Admin.CreateAsync(new CreateRequest(resource, space, name, Encoding.UTF8.GetBytes(content.ToJsonString()), "tests"));
    }

    /// <summary>Adds a pod of one container.</summary>
    public Task AddPodAsync(string space, string name, string labels, bool hostNetwork = false, string container = "main")
    {
        var spec = new JsonObject { ["containers"] = new JsonArray(new JsonObject { ["name"] = container, ["image"] = "example.com/main:1", ["ports"] = new JsonArray(new JsonObject { ["containerPort"] = 8080 }) }) };
        if (hostNetwork)
        {
            spec["hostNetwork"] = true;
        }

        return AddAsync("v1", "Pod", space, name, new JsonObject { ["spec"] = spec }, labels);
    }

    /// <summary>Adds a DaemonSet, as network plugins have one.</summary>
    public Task AddAgentAsync(string name, string space = "kube-system", string container = "agent", string image = "example.com/agent:v1", params string[] args) => AddAsync("apps/v1", "DaemonSet", space, name, new JsonObject
    {
        ["spec"] = new JsonObject
        {
            ["selector"] = new JsonObject { ["matchLabels"] = new JsonObject { ["app"] = name } },
            ["template"] = new JsonObject
            {
                ["metadata"] = new JsonObject { ["labels"] = new JsonObject { ["app"] = name } },
                ["spec"] = new JsonObject
                {
                    ["hostNetwork"] = true,
                    ["containers"] = new JsonArray(new JsonObject { ["name"] = container, ["image"] = image, ["args"] = new JsonArray([.. args.Select(arg => (JsonNode?)arg)]) }),
                },
            },
        },
    });

    /// <summary>Adds policies.</summary>
    public async Task AddAsync(params NetworkPolicy[] policies)
    {
        foreach (var policy in policies)
        {
            await Admin.ApplyAsync(new ApplyRequest(ApiResource.NetworkPolicies, policy.Namespace, policy.Name, Encoding.UTF8.GetBytes(policy.ToJson()), "tests"));
        }
    }

    public Task<ToolRun> RunAsync(params string[] arguments) => RunOnAsync(Admin, "", null, arguments);

    public Task<ToolRun> RunAsAsync(string user, params string[] arguments) => RunOnAsync(ClientOf(user), "", null, arguments);

    public static async Task<ToolRun> RunOnAsync(IApiServer server, string input, string? answer, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole(() => new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, false, false, Environment.CurrentDirectory, _ => null)
        {
            ReadAnswer = answer is null ? null : () => answer,
            Connect = selection => new ReachedCluster(server, selection.Namespace ?? "default", []),
        };
        var exitCode = await NetpolProgram.RunAsync(arguments, console);
        return new ToolRun(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await _server.DisposeAsync();
    }

    private ApiServerClient ClientOf(string user)
    {
        var client = new ApiServerClient(new HttpMessageInvoker(new WithToken(user, _server.CreateHandler())), _server.Address);
        _clients.Add(client);
        return client;
    }

    private sealed class WithToken(string token, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
