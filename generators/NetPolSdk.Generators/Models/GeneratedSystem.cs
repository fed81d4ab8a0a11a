namespace NetPolSdk.Generators;

/// <summary>All services of a compilation, looked up and compiled.</summary>
/// <param name="GuardRails">The guard rails, by tier, priority and name.</param>
/// <param name="Baselines">The policies of the namespaces, by namespace and name.</param>
/// <param name="Services">The services that get code here, by namespace and name.</param>
/// <param name="Graph">They, and those of other assemblies that they call or are called by.</param>
/// <param name="Calls">The calls that this project makes a side of.</param>
/// <param name="Faults">What is wrong between them.</param>
internal sealed record GeneratedSystem(
    ValueList<ClusterNetworkPolicy> GuardRails,
    ValueList<NetworkPolicy> Baselines,
    ValueList<GeneratedService> Services,
    ServiceGraph Graph,
    ValueList<WiredCall> Calls,
    ValueList<Misuse> Faults)
{
    /// <summary>Whether there is nothing to generate.</summary>
    public bool IsEmpty => GuardRails.Count == 0 && Baselines.Count == 0 && Services.Count == 0;
}
