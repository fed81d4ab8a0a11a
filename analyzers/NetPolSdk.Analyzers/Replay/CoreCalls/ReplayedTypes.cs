namespace NetPolSdk.Analyzers.Replay;

/// <summary>
/// The types of Core whose members replay calls: those in which policies are written. Nothing else of Core is called
/// while somebody types: evaluating a cluster takes time, and reading a manifest takes files.
/// </summary>
internal static class ReplayedTypes
{
    private static readonly HashSet<Type> All =
    [
        typeof(AdminDestination),
        typeof(AdminDestinations),
        typeof(AdminEgressRule),
        typeof(AdminIngressRule),
        typeof(AdminNetworkPolicy),
        typeof(AdminNetworkPolicyName),
        typeof(AdminNetworkPolicyPlace),
        typeof(AdminPolicy),
        typeof(AdminPolicySubject<>),
        typeof(AdminPolicyVerbs),
        typeof(AdminSources),
        typeof(Baseline),
        typeof(BaselineAdminNetworkPolicy),
        typeof(ClusterNetworkPolicy),
        typeof(ClusterNetworkPolicyName),
        typeof(ClusterNetworkPolicyPlace),
        typeof(ClusterPods),
        typeof(CalicoLabel),
        typeof(CalicoSelector),
        typeof(Cidr),
        typeof(Dns),
        typeof(DomainNames),
        typeof(EgressRule),
        typeof(IngressRule),
        typeof(IAdminPolicyStart<>),
        typeof(INetworkPolicyStart),
        typeof(Internet),
        typeof(IpAddress),
        typeof(IpBlock),
        typeof(Label),
        typeof(LabelRequirement),
        typeof(LabelSelector),
        typeof(Namespaces),
        typeof(NetworkPolicy),
        typeof(NetworkPolicyName),
        typeof(NetworkPolicySubject),
        typeof(NetworkPolicyVerbs),
        typeof(Networks),
        typeof(Nodes),
        typeof(ObjectMetadata),
        typeof(Peer),
        typeof(Peers),
        typeof(Platform),
        typeof(PlatformComponent),
        typeof(Pods),
        typeof(PodsInNamespaces),
        typeof(Policy),
        typeof(PolicyMetadataVerbs),
        typeof(Port),
        typeof(Ports),
        typeof(Presets),
        typeof(ProtocolNames),
        typeof(ValueList),
        typeof(ValueList<>),
        typeof(ValueMap),
    ];

    /// <summary>The simple names of the types, for finding out quickly that a file has nothing to do with policies.</summary>
    public static IEnumerable<string> Names => All.Select(type => type.Name.Split('`')[0]);

    public static bool Contains(Type type) => All.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
}
