using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>
/// <c>rules.dns</c>: names that may be asked for, of which any is let through; others are refused. The answers are what
/// <c>toFQDNs</c> learns its addresses from.
/// </summary>
[CollectionBuilder(typeof(CiliumDnsRules), nameof(Of))]
public sealed record CiliumDnsRules : CiliumLayer7, IReadOnlyList<Fqdn>
{
    internal CiliumDnsRules(ValueList<Fqdn> names) => Names = names;

    /// <summary>The names and patterns, in the order written.</summary>
    public ValueList<Fqdn> Names { get; }

    /// <inheritdoc/>
    public override string Field => "dns";

    /// <inheritdoc/>
    public int Count => Names.Count;

    internal override IReadOnlyList<object> Items => Names;

    /// <inheritdoc/>
    public Fqdn this[int index] => Names[index];

    /// <summary>The given items, of which any is let through.</summary>
    /// <param name="items">One or more.</param>
    /// <exception cref="InvalidPolicyException">There are none.</exception>
    public static CiliumDnsRules Of(params ReadOnlySpan<Fqdn> items)
    {
        CiliumLists.Check(items, int.MaxValue, "rules.dns", nameof(items));
        return new(ValueList.Create(items));
    }

    /// <summary>The one item.</summary>
    /// <param name="item">The item.</param>
    public static implicit operator CiliumDnsRules(Fqdn item) => FromFqdn(item);

    /// <summary>The one item.</summary>
    /// <param name="item">The item.</param>
    public static CiliumDnsRules FromFqdn(Fqdn item) => new(ValueList<Fqdn>.Empty.Add(Require.NotNull(item, nameof(item))));

    /// <summary>Goes through the items without allocating.</summary>
    public ValueList<Fqdn>.Enumerator GetEnumerator() => Names.GetEnumerator();

    IEnumerator<Fqdn> IEnumerable<Fqdn>.GetEnumerator() => ((IEnumerable<Fqdn>)Names).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Names).GetEnumerator();
}
