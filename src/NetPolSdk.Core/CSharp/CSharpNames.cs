namespace NetPolSdk;

/// <summary>How the types of NetPolSdk are written at one place of a program: plainly, or in full where something else has the name there.</summary>
internal sealed class CSharpNames
{
    private readonly HashSet<string> _taken;

    public CSharpNames(IEnumerable<string> taken) => _taken = new HashSet<string>(taken, StringComparer.Ordinal);

    /// <summary>Every name written plainly, under <c>using NetPolSdk;</c>.</summary>
    public static CSharpNames Plain { get; } = new([]);

    /// <summary>The types that printed code may name.</summary>
    public static ValueList<string> All { get; } =
    [
        nameof(AdminNetworkPolicy), nameof(AwsGroup), nameof(BaselineAdminNetworkPolicy), nameof(CalicoAction), nameof(CalicoGlobalNetworkPolicy),
        nameof(CalicoGlobalNetworkSet), nameof(CalicoHttp), nameof(CalicoIcmp), nameof(CalicoNetworkPolicy), nameof(CalicoNetworkSet), nameof(CalicoPeer),
        nameof(CalicoPort), nameof(CalicoProtocol), nameof(CalicoRule), nameof(CalicoSelector), nameof(CalicoStagedAction), nameof(CalicoTier),
        nameof(CalicoTraffic), nameof(CidrSet), nameof(CiliumAuthentication), nameof(CiliumCidrGroup), nameof(CiliumClusterwideNetworkPolicy),
        nameof(CiliumDestinations), nameof(CiliumHeaderMatch), nameof(CiliumIcmpRule), nameof(CiliumListener), nameof(CiliumNetworkPolicy), nameof(CiliumNodes),
        nameof(CiliumPeerKind), nameof(CiliumPort), nameof(CiliumPortRule), nameof(CiliumProtocol), nameof(CiliumService), nameof(CiliumSources), nameof(CiliumTls),
        nameof(ClusterNetworkPolicy), nameof(Dns), nameof(DomainNames), nameof(EndpointLabel), nameof(Endpoints), nameof(Entity), nameof(Fqdn),
        nameof(HeaderMismatch), nameof(Http), nameof(Icmp), nameof(Internet), nameof(IpBlock), nameof(Label), nameof(Namespaces), nameof(NetworkPolicy),
        nameof(Networks), nameof(Nodes), nameof(Peer), nameof(Platform), nameof(Pods), nameof(Policy), nameof(PolicyTypes), nameof(Port), nameof(Protocol),
    ];

    /// <summary>The type as it is written here.</summary>
    /// <param name="type">Its plain name.</param>
    public string this[string type] => _taken.Contains(type) ? FullNameOf(type) : type;

    /// <summary>The type as it can be written anywhere.</summary>
    /// <param name="type">Its plain name.</param>
    public static string FullNameOf(string type) => "global::NetPolSdk." + type;
}
