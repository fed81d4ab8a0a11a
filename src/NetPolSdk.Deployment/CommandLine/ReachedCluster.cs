using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary>The cluster that a user means.</summary>
/// <param name="Server">Its server.</param>
/// <param name="Namespace">The namespace that counts where none is named.</param>
/// <param name="Warnings">What the user should know before anything is sent.</param>
internal sealed record ReachedCluster(IApiServer Server, string Namespace, ValueList<string> Warnings)
{
    /// <summary>Finds the cluster as <c>kubectl</c> does.</summary>
    public static ReachedCluster Find(ClusterSelection selection)
    {
        var access = ClusterAccess.Find(selection);
        return new ReachedCluster(access.Connect(), access.Namespace, access.Warnings);
    }
}
