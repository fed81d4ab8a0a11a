using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>
/// The <c>from</c> or <c>to</c> of a rule: one peer, a list of which any matches (OR), or <see cref="Anyone"/>. A
/// <see cref="Peer"/> and a collection expression convert to it. AND is one peer: <c>Pods.Labelled(…).In(Namespaces.Named(…))</c>.
/// </summary>
[CollectionBuilder(typeof(Peers), nameof(Of))]
public sealed class Peers : IReadOnlyList<Peer>, IEquatable<Peers>
{
    private readonly ValueList<Peer> _items;

    private Peers(ValueList<Peer> items, bool isAnyOf = false)
    {
        _items = items;
        IsAnyOf = isAnyOf;
    }

    /// <summary>Any peer whatever, inside and outside the cluster: <c>from</c> or <c>to</c> is left out.</summary>
    public static Peers Anyone { get; } = new(ValueList<Peer>.Empty);

    /// <summary>Whether this is any peer whatever.</summary>
    public bool IsAnyone => _items.Count == 0;

    /// <summary>Whether the author said with <see cref="Peer.AnyOf"/> that the list is meant as an OR.</summary>
    public bool IsAnyOf { get; }

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public Peer this[int index] => _items[index];

    /// <summary>The given peers, in their order, any of which matches. An empty list is refused: use <see cref="Anyone"/>.</summary>
    /// <param name="peers">One peer or more.</param>
    /// <exception cref="InvalidPolicyException">The list is empty.</exception>
    public static Peers Of(params ReadOnlySpan<Peer> peers) => new(Checked(peers, nameof(peers)));

    /// <summary>The one peer.</summary>
    /// <param name="peer">The peer.</param>
    public static implicit operator Peers(Peer peer) => FromPeer(peer);

    /// <summary>The one peer.</summary>
    /// <param name="peer">The peer.</param>
    public static Peers FromPeer(Peer peer) => new([Require.NotNull(peer, nameof(peer))]);

    /// <inheritdoc/>
    public bool Equals(Peers? other) => other is not null && IsAnyOf == other.IsAnyOf && _items.Equals(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Peers);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();

    /// <summary>The peers as a message names them, joined by "or".</summary>
    public override string ToString() => IsAnyone ? "anyone" : string.Join(" or ", _items);

    /// <summary>Goes through the peers without allocating.</summary>
    public ValueList<Peer>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<Peer> IEnumerable<Peer>.GetEnumerator() => ((IEnumerable<Peer>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();

    internal static Peers Alternatives(Peer[] alternatives, string parameter) => new(Checked(alternatives, parameter), isAnyOf: true);

    /// <summary>The peers of a list that may be empty, meaning anyone.</summary>
    internal static Peers FromWire(ValueList<Peer> peers, bool isAnyOf) => peers.Count == 0 ? Anyone : new(peers, isAnyOf);

    private static ValueList<Peer> Checked(ReadOnlySpan<Peer> peers, string parameter)
    {
        Require.NotEmpty(peers.Length, "from/to", "Name the peers, or say Peer.Anyone; for nobody leave the rule out.", parameter);
        foreach (var peer in peers)
        {
            Require.NotNull(peer, parameter);
        }

        return ValueList.Create(peers);
    }
}
