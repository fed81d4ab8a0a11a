namespace NetPolSdk.Generators;

/// <summary>All that a project and the assemblies that it references declare.</summary>
/// <param name="Services">The project's own services.</param>
/// <param name="Baselines">The policies of the namespaces that it isolates.</param>
/// <param name="GuardRails">The guard rails that it declares.</param>
/// <param name="Referenced">What the referenced assemblies declare.</param>
/// <param name="Deploys">Whether the project deploys that.</param>
/// <param name="Misuses">What is wrong with its own declarations by themselves.</param>
internal sealed record ProjectDeclarations(
    ValueList<DeclaredService> Services,
    ValueList<NetworkPolicy> Baselines,
    ValueList<ClusterNetworkPolicy> GuardRails,
    ReferencedDeclarations Referenced,
    bool Deploys,
    ValueList<Misuse> Misuses);
