namespace NetPolSdk.Generators;

/// <summary>What referenced assemblies declare.</summary>
/// <param name="Services">Their services.</param>
/// <param name="Baselines">The policies of the namespaces that they isolate.</param>
/// <param name="GuardRails">Their guard rails.</param>
internal sealed record ReferencedDeclarations(ValueList<DeclaredService> Services, ValueList<NetworkPolicy> Baselines, ValueList<ClusterNetworkPolicy> GuardRails)
{
    public static ReferencedDeclarations None { get; } = new([], [], []);
}
