using NetPolSdk.Deployment.Clusters.Connections;
using NetPolSdk.Deployment.Clusters.Credentials;

namespace NetPolSdk.Deployment.Clusters.Kubeconfigs;

/// <summary>Follows a context to its cluster and its user.</summary>
internal sealed class KubeconfigAccess(Kubeconfig kubeconfig, LocalEnvironment environment)
{
    public ClusterAccess Resolve(ClusterSelection selection)
    {
        var name = selection.Context ?? kubeconfig.CurrentContext ?? throw NoContext();
        var context = kubeconfig.Context(name) ?? throw UnknownContext(name);
        var clusterName = context.Text("cluster") ?? throw context.Fault("cluster", "is missing", "Name the cluster of the context.");
        var cluster = kubeconfig.Cluster(clusterName) ?? throw context.Fault("cluster", $"names {Quoted.Text(clusterName)}, which is in none of the files", "Add the cluster, or name another one.");
        var user = UserOf(context);
        var server = ServerOf(cluster);
        var tls = TlsSettings.Read(cluster);
        var settings = new ConnectionSettings(server, tls)
        {
            Proxy = ProxySettings.Read(cluster),
            IsCompressed = !cluster.Flag("disable-compression"),
            Impersonation = Impersonation.Read(user, selection),
            Credentials = CredentialReader.Read(user, cluster, server, environment),
            Warnings = Warnings(cluster, tls, server),
        };
        return new ClusterAccess(name, selection.Namespace ?? context.Text("namespace") ?? "default", settings);
    }

    private static Uri ServerOf(KubeconfigEntry cluster)
    {
        var text = cluster.Text("server") ?? throw cluster.Fault("server", "is missing", "Write the address of the API server, such as https://127.0.0.1:6443.");
        return Uri.TryCreate(text, UriKind.Absolute, out var server) && server.Scheme is "https" or "http" && server.UserInfo.Length == 0 && server.Query.Length == 0
            ? server
            : throw cluster.Fault("server", "is no address of an API server", "Write it as https://HOST:PORT, without a user or a query.");
    }

    private static ValueList<string> Warnings(KubeconfigEntry cluster, TlsSettings tls, Uri server)
    {
        var warnings = new List<string>();
        if (tls.IsInsecure)
        {
            warnings.Add($"The certificate of {server.Authority} is not checked (insecure-skip-tls-verify of {Quoted.Line(cluster.What)}): whoever is in between can read and change everything, the credentials too.");
        }

        if (server is { Scheme: "http", IsLoopback: false })
        {
            warnings.Add($"The connection to {server.Authority} is not encrypted (server of {Quoted.Line(cluster.What)} begins with http:): whoever is in between can read and change everything, the credentials too.");
        }

        return ValueList.From(warnings);
    }

    private KubeconfigEntry UserOf(KubeconfigEntry context) => context.Text("user") is not { } name
        ? KubeconfigEntry.Empty(context.Path, "no user")
        : kubeconfig.User(name) ?? throw context.Fault("user", $"names {Quoted.Text(name)}, which is in none of the files", "Add the user, or name another one.");

    private KubeconfigException NoContext() => kubeconfig.IsEmpty
        ? new KubeconfigException($"No cluster is configured: there is nothing in {Looked()}, and this is no pod of a cluster. Set KUBECONFIG, or name a file with --kubeconfig.")
        : new KubeconfigException($"No context is chosen: there is no current-context in {Looked()}. Name one with --context: {Known()}.");

    private KubeconfigException UnknownContext(string name) => new(
        $"There is no context {Quoted.Text(name)} in {Looked()}. {(kubeconfig.ContextNames.Any() ? $"Name one of these with --context: {Known()}." : "Set KUBECONFIG, or name a file with --kubeconfig.")}");

    private string Looked() => kubeconfig.Paths.Count == 0 ? "KUBECONFIG" : Quoted.Line(string.Join(", ", kubeconfig.Paths));

    private string Known() => Quoted.Line(string.Join(", ", kubeconfig.ContextNames));
}
