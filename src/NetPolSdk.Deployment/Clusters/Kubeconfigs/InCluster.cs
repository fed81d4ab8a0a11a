using NetPolSdk.Deployment.Clusters.Connections;
using NetPolSdk.Deployment.Clusters.Credentials;

namespace NetPolSdk.Deployment.Clusters.Kubeconfigs;

/// <summary>The cluster that this process is a pod of, as its service account.</summary>
/// <seealso href="https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/">Accessing the Kubernetes API from a Pod</seealso>
internal static class InCluster
{
    public static ClusterAccess? Find(ClusterSelection selection, LocalEnvironment environment)
    {
        var token = Path.Combine(environment.ServiceAccountFolder, "token");
        if (environment.Variable("KUBERNETES_SERVICE_HOST") is not { Length: > 0 } host || environment.Variable("KUBERNETES_SERVICE_PORT") is not { Length: > 0 } port || !File.Exists(token))
        {
            return null;
        }

        if (!Uri.TryCreate($"https://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{port}", UriKind.Absolute, out var server))
        {
            throw new KubeconfigException("KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are no address. Set them as the cluster does, or set KUBECONFIG.");
        }

        var settings = new ConnectionSettings(server, TlsSettings.TrustFile(Path.Combine(environment.ServiceAccountFolder, "ca.crt")))
        {
            Impersonation = Impersonation.Of(selection),
            Credentials = new FileToken(token, certificate: null),
        };
        return new ClusterAccess("in-cluster", selection.Namespace ?? NamespaceOf(environment) ?? "default", settings);
    }

    private static string? NamespaceOf(LocalEnvironment environment)
    {
        var file = Path.Combine(environment.ServiceAccountFolder, "namespace");
        return File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } name ? name : null;
    }
}
