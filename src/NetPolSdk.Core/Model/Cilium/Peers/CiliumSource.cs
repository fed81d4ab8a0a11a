namespace NetPolSdk;

/// <summary>
/// A peer of an entry of Cilium in either direction: <see cref="Endpoints"/>, <see cref="CiliumCidr"/>, <see cref="CidrSet"/>,
/// <see cref="Entity"/>, <see cref="CiliumNodes"/> or <see cref="AwsGroup"/>.
/// </summary>
public abstract record CiliumSource : CiliumDestination
{
    private protected CiliumSource()
    {
    }

    /// <summary>Pods by labels.</summary>
    /// <param name="pods">The pods.</param>
    public static implicit operator CiliumSource(Pods pods) => Endpoints.Of(Require.NotNull(pods, nameof(pods)));

    /// <summary>All pods of namespaces.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public static implicit operator CiliumSource(Namespaces namespaces) => Endpoints.Of(Require.NotNull(namespaces, nameof(namespaces)));

    /// <summary>Pods by labels, in namespaces.</summary>
    /// <param name="pods">The pods.</param>
    public static implicit operator CiliumSource(PodsInNamespaces pods) => Endpoints.Of(Require.NotNull(pods, nameof(pods)));

    /// <summary>A range of addresses: <c>toCIDR</c>, or <c>toCIDRSet</c> where it has exceptions.</summary>
    /// <param name="block">The range.</param>
    public static implicit operator CiliumSource(IpBlock block) => CiliumCidr.Of(Require.NotNull(block, nameof(block)));

    /// <summary>Nodes by labels.</summary>
    /// <param name="nodes">The nodes.</param>
    public static implicit operator CiliumSource(Nodes nodes) => CiliumNodes.Of(Require.NotNull(nodes, nameof(nodes)));

    /// <summary>A peer of a NetworkPolicy as Cilium writes it.</summary>
    internal static CiliumSource Of(Peer peer) => peer switch
    {
        Pods pods => pods,
        Namespaces namespaces => namespaces,
        PodsInNamespaces both => both,
        _ => (IpBlock)peer,
    };
}
