namespace NetPolSdk;

/// <summary>Workloads that no rule can tell apart.</summary>
/// <param name="Id">The number of the class.</param>
/// <param name="Sample">One of them; what holds for it holds for all.</param>
/// <param name="Namespace">The sample's namespace.</param>
/// <param name="PortProfile">The number of the way in which they resolve named ports.</param>
internal sealed record PodClass(int Id, Workload Sample, ClusterNamespace Namespace, int PortProfile)
{
    /// <summary>The places of the workloads in the cluster's list.</summary>
    public List<int> Members { get; } = [];
}
