namespace NetPolSdk;

/// <summary>
/// The peers of one entry of a rule of Cilium, all of one kind, of which any matches. Unlike in Kubernetes, no field and an empty list
/// are two things: without a field anyone matches (or nobody, where ports are left out too), and an empty list is nobody.
/// Source: Cilium docs, "Layer 3 Policies".
/// </summary>
public sealed record CiliumPeers
{
    private CiliumPeers(CiliumPeerKind kind, ValueList<CiliumDestination> items)
    {
        Kind = kind;
        Items = items;
    }

    /// <summary>No peers are named: anyone where the entry names ports or ICMP, nobody where it does not.</summary>
    public static CiliumPeers Unsaid { get; } = new(CiliumPeerKind.None, ValueList<CiliumDestination>.Empty);

    /// <summary>The kind, and with it the field.</summary>
    public CiliumPeerKind Kind { get; }

    /// <summary>The peers, in the order written.</summary>
    public ValueList<CiliumDestination> Items { get; }

    /// <summary>Whether no peers are named.</summary>
    public bool IsUnsaid => Kind == CiliumPeerKind.None;

    /// <summary>Whether the list is there and is empty: nobody matches.</summary>
    public bool IsNobody => Kind != CiliumPeerKind.None && Items.Count == 0;

    /// <summary>The peers as a message names them, joined by "or".</summary>
    public override string ToString() => IsUnsaid ? "anyone" : IsNobody ? "nobody" : string.Join(" or ", Items);

    /// <summary>An empty list: nobody.</summary>
    internal static CiliumPeers Nobody(CiliumPeerKind kind) => new(kind, ValueList<CiliumDestination>.Empty);

    /// <summary>Peers of one kind.</summary>
    /// <exception cref="ArgumentException">They are of several kinds, or there are none.</exception>
    internal static CiliumPeers Of(IEnumerable<CiliumDestination> peers)
    {
        var items = ValueList.From(peers);
        return items.Count > 0 && items.All(peer => peer.Kind == items[0].Kind)
            ? new(items[0].Kind, items)
            : throw new ArgumentException("Peers of one entry are of one kind.", nameof(peers));
    }

    /// <summary>Peers as entries have them, one kind each, in the order in which the kinds are first named.</summary>
    internal static IEnumerable<CiliumPeers> Entries(IReadOnlyList<CiliumDestination> peers, CiliumPeerKind empty, bool isEveryTraffic)
    {
        if (peers.Count > 0)
        {
            return peers.GroupBy(static peer => peer.Kind).Select(static kind => Of(kind));
        }

        return [empty != CiliumPeerKind.None ? Nobody(empty) : isEveryTraffic ? Of([Entity.All]) : Unsaid];
    }
}
