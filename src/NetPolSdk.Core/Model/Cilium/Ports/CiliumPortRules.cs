using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>Entries of <c>toPorts</c> of a rule of Cilium, of which any matches.</summary>
[CollectionBuilder(typeof(CiliumPortRules), nameof(Of))]
public sealed class CiliumPortRules : IReadOnlyList<CiliumPortRule>, IEquatable<CiliumPortRules>
{
    private CiliumPortRules(ValueList<CiliumPortRule> items) => Items = items;

    /// <inheritdoc/>
    public int Count => Items.Count;

    internal ValueList<CiliumPortRule> Items { get; }

    /// <inheritdoc/>
    public CiliumPortRule this[int index] => Items[index];

    /// <summary>The given items, of which any matches.</summary>
    /// <param name="items">One or more.</param>
    /// <exception cref="InvalidPolicyException">There are none or too many.</exception>
    public static CiliumPortRules Of(params ReadOnlySpan<CiliumPortRule> items)
    {
        CiliumLists.Check(items, int.MaxValue, "toPorts", nameof(items));
        return new(ValueList.Create(items));
    }

    /// <summary>The one item.</summary>
    /// <param name="item">The item.</param>
    public static implicit operator CiliumPortRules(CiliumPortRule item) => FromCiliumPortRule(item);

    /// <summary>The one item.</summary>
    /// <param name="item">The item.</param>
    public static CiliumPortRules FromCiliumPortRule(CiliumPortRule item) => new([Require.NotNull(item, nameof(item))]);

    /// <inheritdoc/>
    public bool Equals(CiliumPortRules? other) => other is not null && Items.Equals(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CiliumPortRules);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.GetHashCode();

    /// <summary>The items as a message names them.</summary>
    public override string ToString() => string.Join(", ", Items);

    /// <summary>Goes through the items without allocating.</summary>
    public ValueList<CiliumPortRule>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<CiliumPortRule> IEnumerable<CiliumPortRule>.GetEnumerator() => ((IEnumerable<CiliumPortRule>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();
}
