namespace NetPolSdk;

/// <summary>
/// A peer of an entry of <c>egress</c> of Cilium: every <see cref="CiliumSource"/>, <see cref="CiliumService"/> or <see cref="Fqdn"/>.
/// </summary>
public abstract record CiliumDestination
{
    private protected CiliumDestination()
    {
    }

    /// <summary>The kind, and with it the field.</summary>
    public abstract CiliumPeerKind Kind { get; }

    /// <summary>The peer as a message names it.</summary>
    public sealed override string ToString() => Text();

    private protected abstract string Text();

    /// <summary>Pods by labels.</summary>
    /// <param name="pods">The pods.</param>
    public static implicit operator CiliumDestination(Pods pods) => Endpoints.Of(Require.NotNull(pods, nameof(pods)));

    /// <summary>All pods of namespaces.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public static implicit operator CiliumDestination(Namespaces namespaces) => Endpoints.Of(Require.NotNull(namespaces, nameof(namespaces)));

    /// <summary>Pods by labels, in namespaces.</summary>
    /// <param name="pods">The pods.</param>
    public static implicit operator CiliumDestination(PodsInNamespaces pods) => Endpoints.Of(Require.NotNull(pods, nameof(pods)));

    /// <summary>A range of addresses: <c>toCIDR</c>, or <c>toCIDRSet</c> where it has exceptions.</summary>
    /// <param name="block">The range.</param>
    public static implicit operator CiliumDestination(IpBlock block) => CiliumCidr.Of(Require.NotNull(block, nameof(block)));

    /// <summary>Nodes by labels.</summary>
    /// <param name="nodes">The nodes.</param>
    public static implicit operator CiliumDestination(Nodes nodes) => CiliumNodes.Of(Require.NotNull(nodes, nameof(nodes)));
}
