using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>Traffic of a rule of a Calico policy, any of which matches (OR): ports of one protocol become one rule, and all else rules of their own. What converts to <see cref="CalicoTraffic"/>, and collection expressions of it, convert to it.</summary>
[CollectionBuilder(typeof(CalicoTraffics), nameof(Of))]
public sealed class CalicoTraffics : IReadOnlyList<CalicoTraffic>, IEquatable<CalicoTraffics>
{
    private readonly ValueList<CalicoTraffic> _items;

    private CalicoTraffics(ValueList<CalicoTraffic> items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public CalicoTraffic this[int index] => _items[index];

    /// <summary>The given items, in their order, any of which matches.</summary>
    /// <param name="items">One or more.</param>
    /// <exception cref="InvalidPolicyException">The list is empty.</exception>
    public static CalicoTraffics Of(params ReadOnlySpan<CalicoTraffic> items)
    {
        if (items.Length == 0)
        {
            throw new InvalidPolicyException(RuleIds.CalicoShape, "traffic", null, "is an empty list", "Name one at least, or say CalicoTraffic.Any.", nameof(items));
        }

        foreach (var item in items)
        {
            Require.NotNull(item, nameof(items));
        }

        return new(CalicoTraffic.Joined(items));
    }

    /// <summary>The one.</summary>
    /// <param name="item">It.</param>
    public static implicit operator CalicoTraffics(CalicoTraffic item) => FromCalicoTraffic(item);

    /// <summary>One port, or all of a protocol.</summary>
    /// <param name="port">It.</param>
    public static implicit operator CalicoTraffics(Port port) => FromCalicoTraffic(port);

    /// <summary>All of a protocol.</summary>
    /// <param name="protocol">It.</param>
    public static implicit operator CalicoTraffics(CalicoProtocol protocol) => FromCalicoTraffic(protocol);
    /// <summary>The one.</summary>
    /// <param name="item">It.</param>
    public static CalicoTraffics FromCalicoTraffic(CalicoTraffic item) => new([Require.NotNull(item, nameof(item))]);

    /// <inheritdoc/>
    public bool Equals(CalicoTraffics? other) => other is not null && _items.Equals(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CalicoTraffics);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();

    /// <summary>The items as a message names them, joined by "or".</summary>
    public override string ToString() => string.Join(" or ", _items);

    /// <summary>Goes through the items without allocating.</summary>
    public ValueList<CalicoTraffic>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<CalicoTraffic> IEnumerable<CalicoTraffic>.GetEnumerator() => ((IEnumerable<CalicoTraffic>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();
}
