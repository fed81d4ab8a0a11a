using System.Text.Json;
using System.Text.Json.Nodes;
using NetPolSdk.Deployment.Clusters.Kubeconfigs;

namespace NetPolSdk.Deployment.Clusters.Credentials;

/// <summary>A program that gives credentials, as a kubeconfig names it.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins">Client-go credential plugins</seealso>
internal sealed record ExecPlugin(string Command, IReadOnlyList<string> Arguments, IReadOnlyList<(string Name, string Value)> Variables, string ApiVersion, bool IsInteractive, string ExecInfo)
{
    private const string Group = "client.authentication.k8s.io/";

    /// <summary>Where the program is; null where it is not on the <c>PATH</c>.</summary>
    public string? Executable { get; private init; }

    /// <summary>How to install the program; null where the kubeconfig does not say.</summary>
    public string? InstallHint { get; private init; }

    /// <summary>The file that names it, for messages.</summary>
    public string Path { get; private init; } = "";

    public static ExecPlugin Read(KubeconfigEntry exec, KubeconfigEntry cluster, Uri server, LocalEnvironment environment)
    {
        var version = exec.Text("apiVersion") ?? throw exec.Fault("apiVersion", "is missing", $"Write {Group}v1.");
        if (version is not (Group + "v1" or Group + "v1beta1"))
        {
            throw exec.Fault("apiVersion", $"is {Quoted.Text(version)}, and only v1 and v1beta1 are known", $"Update the plugin, then write {Group}v1.");
        }

        var command = exec.Text("command") ?? throw exec.Fault("command", "is missing", "Name the program to run.");
        var isInteractive = IsInteractiveNow(exec, version, environment);
        return new ExecPlugin(
            command,
            exec.Texts("args"),
            [.. exec.Parts("env").Select(variable => (variable.Text("name") ?? throw variable.Fault("name", "is missing", "Name the variable."), variable.Text("value") ?? ""))],
            version,
            isInteractive,
            Info(version, isInteractive, exec.Flag("provideClusterInfo") ? cluster : null, server))
        {
            Executable = command.AsSpan().ContainsAny('/', System.IO.Path.DirectorySeparatorChar) ? exec.Resolve(command) : SearchPath.Find(command, environment),
            InstallHint = exec.Text("installHint"),
            Path = exec.Path,
        };
    }

    /// <summary>Shows the command; arguments and variables may hold secrets.</summary>
    public override string ToString() => Command;

    private static bool IsInteractiveNow(KubeconfigEntry exec, string version, LocalEnvironment environment) => exec.Text("interactiveMode") switch
    {
        "Never" => false,
        "IfAvailable" => environment.IsInteractive,
        "Always" => environment.IsInteractive ? true : throw exec.Fault("interactiveMode", "is Always, and there is no terminal", "Run the command in a terminal, or log in with another user."),
        null when version.EndsWith("v1beta1", StringComparison.Ordinal) => environment.IsInteractive,
        null => throw exec.Fault("interactiveMode", "is missing, and v1 wants it", "Write Never, IfAvailable or Always."),
        _ => throw exec.Fault("interactiveMode", "is none of Never, IfAvailable and Always", "Write one of them."),
    };

    /// <summary>What the program is told, in the variable <c>KUBERNETES_EXEC_INFO</c>.</summary>
    private static string Info(string version, bool isInteractive, KubeconfigEntry? cluster, Uri server)
    {
        var spec = new JsonObject { ["interactive"] = isInteractive };
        if (cluster is not null)
        {
            spec["cluster"] = ClusterInfo(cluster, server);
        }

        return new JsonObject { ["kind"] = "ExecCredential", ["apiVersion"] = version, ["spec"] = spec }.ToJsonString();
    }

    private static JsonObject ClusterInfo(KubeconfigEntry cluster, Uri server)
    {
        var info = new JsonObject { ["server"] = server.OriginalString };
        foreach (var field in new[] { "tls-server-name", "proxy-url" })
        {
            if (cluster.Text(field) is { } text)
            {
                info[field] = text;
            }
        }

        if (cluster.Flag("insecure-skip-tls-verify"))
        {
            info["insecure-skip-tls-verify"] = true;
        }

        if (PemData.Read(cluster, "certificate-authority").Data is { } authority)
        {
            info["certificate-authority-data"] = Convert.ToBase64String(authority);
        }

        if (cluster.Parts("extensions").FirstOrDefault(extension => extension.Text("name") == Group + "exec")?.Node["extension"] is { } config)
        {
            info["config"] = ToJson(config);
        }

        return info;
    }

    private static JsonNode? ToJson(DocumentNode node) => node switch
    {
        MappingNode fields => new JsonObject(fields.Entries.DistinctBy(entry => entry.Name).Select(entry => KeyValuePair.Create(entry.Name, ToJson(entry.Value)))),
        SequenceNode items => new JsonArray([.. items.Items.Select(ToJson)]),
        ScalarNode { Kind: ScalarKind.Null } => null,
        ScalarNode { Kind: ScalarKind.Boolean, Text: var text } => JsonValue.Create(text[0] is 't' or 'T' or 'y' or 'Y'),
        ScalarNode { Kind: ScalarKind.WholeNumber or ScalarKind.RealNumber, Text: var text } when IsJson(text) => JsonNode.Parse(text),
        ScalarNode { Text: var text } => JsonValue.Create(text),
        _ => null,
    };

    private static bool IsJson(string number)
    {
        try
        {
            JsonElement.Parse(number);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
