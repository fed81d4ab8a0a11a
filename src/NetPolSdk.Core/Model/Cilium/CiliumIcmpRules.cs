using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>Messages of ICMP of a rule of Cilium, of which any matches: <c>icmps</c>. A <see cref="CiliumIcmp"/> and collection expressions convert to it.</summary>
[CollectionBuilder(typeof(CiliumIcmpRules), nameof(Of))]
public sealed class CiliumIcmpRules : IReadOnlyList<CiliumIcmpRule>, IEquatable<CiliumIcmpRules>
{
    private CiliumIcmpRules(ValueList<CiliumIcmpRule> items) => Items = items;

    /// <inheritdoc/>
    public int Count => Items.Count;

    internal ValueList<CiliumIcmpRule> Items { get; }

    /// <inheritdoc/>
    public CiliumIcmpRule this[int index] => Items[index];

    /// <summary>The given items, of which any matches.</summary>
    /// <param name="items">One or more.</param>
    /// <exception cref="InvalidPolicyException">There are none or too many.</exception>
    public static CiliumIcmpRules Of(params ReadOnlySpan<CiliumIcmpRule> items)
    {
        CiliumLists.Check(items, int.MaxValue, "icmps", nameof(items));
        return new(ValueList.Create(items));
    }

    /// <summary>The one message.</summary>
    /// <param name="field">The message.</param>
    public static implicit operator CiliumIcmpRules(CiliumIcmp field) => FromCiliumIcmpRule(field);

    /// <summary>The one item.</summary>
    /// <param name="item">The item.</param>
    public static implicit operator CiliumIcmpRules(CiliumIcmpRule item) => FromCiliumIcmpRule(item);

    /// <summary>The one item.</summary>
    /// <param name="item">The item.</param>
    public static CiliumIcmpRules FromCiliumIcmpRule(CiliumIcmpRule item) => new([Require.NotNull(item, nameof(item))]);

    /// <inheritdoc/>
    public bool Equals(CiliumIcmpRules? other) => other is not null && Items.Equals(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CiliumIcmpRules);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.GetHashCode();

    /// <summary>The items as a message names them.</summary>
    public override string ToString() => string.Join(", ", Items);

    /// <summary>Goes through the items without allocating.</summary>
    public ValueList<CiliumIcmpRule>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<CiliumIcmpRule> IEnumerable<CiliumIcmpRule>.GetEnumerator() => ((IEnumerable<CiliumIcmpRule>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();
}
