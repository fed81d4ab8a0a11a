using NetPolSdk.Deployment.Clusters.Connections;
using NetPolSdk.Deployment.Clusters.Kubeconfigs;

namespace NetPolSdk.Deployment.Clusters;

/// <summary>
/// A cluster, and how to get into it: found as <c>kubectl</c> finds it, in the files that <c>KUBECONFIG</c> names, in <c>~/.kube/config</c>,
/// or from within a pod. Credentials are read when they are needed, and shown nowhere.
/// </summary>
/// <seealso href="https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/">Organizing cluster access using kubeconfig files</seealso>
public sealed class ClusterAccess
{
    private readonly ConnectionSettings _settings;

    internal ClusterAccess(string context, string space, ConnectionSettings settings)
    {
        Context = context;
        Namespace = space;
        _settings = settings;
    }

    /// <summary>The name of the context; <c>in-cluster</c> within a pod.</summary>
    public string Context { get; }

    /// <summary>The namespace for what names none.</summary>
    public string Namespace { get; }

    /// <summary>The address of the server.</summary>
    public Uri Server => _settings.Server;

    /// <summary>What the user should know before anything is sent, such as that the server's certificate is not checked.</summary>
    public ValueList<string> Warnings => _settings.Warnings;

    /// <summary>Finds the cluster that is meant. No connection is made.</summary>
    /// <param name="selection">Which one; null for the current context.</param>
    /// <exception cref="KubeconfigException">There is none, or a file is wrong.</exception>
    public static ClusterAccess Find(ClusterSelection? selection = null) => Find(selection ?? new ClusterSelection(), LocalEnvironment.OfProcess());

    /// <summary>A client that logs in when it is first used.</summary>
    /// <param name="options">How to wait and to try again.</param>
    public ApiServerClient Connect(ApiServerClientOptions? options = null)
    {
        options ??= new ApiServerClientOptions();
        return new ApiServerClient(new HttpMessageInvoker(new ClusterHandler(_settings, options.Clock)), Server, options);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Quoted.Line(Context)} ({Server.GetLeftPart(UriPartial.Path)})";

    internal static ClusterAccess Find(ClusterSelection selection, LocalEnvironment environment)
    {
        var kubeconfig = Kubeconfig.Load(selection.Kubeconfig, environment);
        if (kubeconfig.IsEmpty && selection.Context is null && InCluster.Find(selection, environment) is { } inside)
        {
            return inside;
        }

        return new KubeconfigAccess(kubeconfig, environment).Resolve(selection);
    }
}
