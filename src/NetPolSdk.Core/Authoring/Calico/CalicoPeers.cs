using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>Peers of a rule of a Calico policy, any of which matches (OR): each becomes a rule of its own. What converts to <see cref="CalicoPeer"/>, and collection expressions of it, convert to it.</summary>
[CollectionBuilder(typeof(CalicoPeers), nameof(Of))]
public sealed class CalicoPeers : IReadOnlyList<CalicoPeer>, IEquatable<CalicoPeers>
{
    private readonly ValueList<CalicoPeer> _items;

    private CalicoPeers(ValueList<CalicoPeer> items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public CalicoPeer this[int index] => _items[index];

    /// <summary>The given items, in their order, any of which matches.</summary>
    /// <param name="items">One or more.</param>
    /// <exception cref="InvalidPolicyException">The list is empty.</exception>
    public static CalicoPeers Of(params ReadOnlySpan<CalicoPeer> items)
    {
        if (items.Length == 0)
        {
            throw new InvalidPolicyException(RuleIds.CalicoShape, "peer", null, "is an empty list", "Name one at least, or say CalicoPeer.Anyone.", nameof(items));
        }

        foreach (var item in items)
        {
            Require.NotNull(item, nameof(items));
        }

        return new(ValueList.Create(items));
    }

    /// <summary>The one.</summary>
    /// <param name="item">It.</param>
    public static implicit operator CalicoPeers(CalicoPeer item) => FromCalicoPeer(item);

    /// <summary>Pods of the policy's own namespace.</summary>
    /// <param name="pods">It.</param>
    public static implicit operator CalicoPeers(Pods pods) => FromCalicoPeer(pods);

    /// <summary>Pods by labels, in namespaces.</summary>
    /// <param name="pods">It.</param>
    public static implicit operator CalicoPeers(PodsInNamespaces pods) => FromCalicoPeer(pods);

    /// <summary>All pods of namespaces.</summary>
    /// <param name="namespaces">It.</param>
    public static implicit operator CalicoPeers(Namespaces namespaces) => FromCalicoPeer(namespaces);

    /// <summary>Addresses of a range.</summary>
    /// <param name="block">It.</param>
    public static implicit operator CalicoPeers(IpBlock block) => FromCalicoPeer(block);

    /// <summary>What an expression selects.</summary>
    /// <param name="selector">It.</param>
    public static implicit operator CalicoPeers(CalicoSelector selector) => FromCalicoPeer(selector);
    /// <summary>The one.</summary>
    /// <param name="item">It.</param>
    public static CalicoPeers FromCalicoPeer(CalicoPeer item) => new([Require.NotNull(item, nameof(item))]);

    /// <inheritdoc/>
    public bool Equals(CalicoPeers? other) => other is not null && _items.Equals(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CalicoPeers);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();

    /// <summary>The items as a message names them, joined by "or".</summary>
    public override string ToString() => string.Join(" or ", _items);

    /// <summary>Goes through the items without allocating.</summary>
    public ValueList<CalicoPeer>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<CalicoPeer> IEnumerable<CalicoPeer>.GetEnumerator() => ((IEnumerable<CalicoPeer>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();
}
