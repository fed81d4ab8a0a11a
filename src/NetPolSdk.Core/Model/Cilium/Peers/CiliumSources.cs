using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>
/// The sources of a rule of Cilium: peers, of which any matches. A peer, pods and namespaces as NetworkPolicies have them, <see cref="Peer.Anyone"/> and collection expressions convert to it.
/// An entry of Cilium has peers of one kind: those of several kinds become several entries, of which any matches as well.
/// </summary>
[CollectionBuilder(typeof(CiliumSources), nameof(Of))]
public sealed class CiliumSources : IReadOnlyList<CiliumSource>, IEquatable<CiliumSources>
{
    private readonly ValueList<CiliumSource> _items;
    private readonly CiliumPeerKind _empty;

    private CiliumSources(ValueList<CiliumSource> items, CiliumPeerKind empty = CiliumPeerKind.None) => (_items, _empty) = (items, empty);

    /// <summary>Anyone, inside the cluster and outside.</summary>
    public static CiliumSources Anyone { get; } = new(ValueList<CiliumSource>.Empty);

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public CiliumSource this[int index] => _items[index];

    /// <summary>Nobody: an empty list, such as <c>fromEndpoints: []</c>. The rule isolates, and allows or denies nothing.</summary>
    /// <param name="kind">Whose list is empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind has no such list.</exception>
    public static CiliumSources Nobody(CiliumPeerKind kind = CiliumPeerKind.Endpoints) => CiliumPeerFields.All.Contains(kind) && kind is not (CiliumPeerKind.Services or CiliumPeerKind.Fqdns)
        ? new(ValueList<CiliumSource>.Empty, kind)
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such list.");

    /// <summary>The given peers, of which any matches.</summary>
    /// <param name="peers">One or more.</param>
    /// <exception cref="InvalidPolicyException">The list is empty.</exception>
    public static CiliumSources Of(params ReadOnlySpan<CiliumSource> peers)
    {
        if (peers.Length == 0)
        {
            throw new InvalidPolicyException(RuleIds.CiliumShape, "from", null, "is an empty list, which Cilium reads as nobody", "Name the peers, or say CiliumSources.Nobody().", nameof(peers));
        }

        foreach (var peer in peers)
        {
            Require.NotNull(peer, nameof(peers));
        }

        return new(ValueList.Create(peers));
    }

    /// <summary>The one peer.</summary>
    /// <param name="peer">The peer.</param>
    public static implicit operator CiliumSources(CiliumSource peer) => FromCiliumSource(peer);

    /// <summary>Pods by labels.</summary>
    /// <param name="pods">The pods.</param>
    public static implicit operator CiliumSources(Pods pods) => FromCiliumSource(pods);

    /// <summary>All pods of namespaces.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public static implicit operator CiliumSources(Namespaces namespaces) => FromCiliumSource(namespaces);

    /// <summary>Pods by labels, in namespaces.</summary>
    /// <param name="pods">The pods.</param>
    public static implicit operator CiliumSources(PodsInNamespaces pods) => FromCiliumSource(pods);

    /// <summary>A range of addresses: <c>toCIDR</c>, or <c>toCIDRSet</c> where it has exceptions.</summary>
    /// <param name="block">The range.</param>
    public static implicit operator CiliumSources(IpBlock block) => FromCiliumSource(block);

    /// <summary>Nodes by labels.</summary>
    /// <param name="nodes">The nodes.</param>
    public static implicit operator CiliumSources(Nodes nodes) => FromCiliumSource(nodes);

    /// <summary>The peers of a NetworkPolicy, such as <see cref="Peer.Anyone"/>.</summary>
    /// <param name="peers">The peers.</param>
    public static implicit operator CiliumSources(Peers peers) =>
        Require.NotNull(peers, nameof(peers)).IsAnyone ? Anyone : new(ValueList.From(peers.Select(static peer => (CiliumSource)CiliumSource.Of(peer))));

    /// <summary>The one peer.</summary>
    /// <param name="peer">The peer.</param>
    public static CiliumSources FromCiliumSource(CiliumSource peer) => new([Require.NotNull(peer, nameof(peer))]);

    /// <inheritdoc/>
    public bool Equals(CiliumSources? other) => other is not null && _empty == other._empty && _items.Equals(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CiliumSources);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();

    /// <summary>The peers as a message names them, joined by "or".</summary>
    public override string ToString() => Count > 0 ? string.Join(" or ", _items) : _empty == CiliumPeerKind.None ? "anyone" : "nobody";

    /// <summary>Goes through the peers without allocating.</summary>
    public ValueList<CiliumSource>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<CiliumSource> IEnumerable<CiliumSource>.GetEnumerator() => ((IEnumerable<CiliumSource>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();

    /// <summary>The peers as entries have them, one kind each.</summary>
    /// <param name="isEveryTraffic">Whether the entries name neither ports nor ICMP: then anyone is a word, as a field left out is nobody.</param>
    internal IEnumerable<CiliumPeers> Entries(bool isEveryTraffic) => CiliumPeers.Entries(_items, _empty, isEveryTraffic);
}
