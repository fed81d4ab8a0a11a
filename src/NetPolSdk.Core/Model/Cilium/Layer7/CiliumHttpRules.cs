using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary><c>rules.http</c>: requests of HTTP, of which any is let through; others are answered with status 403.</summary>
[CollectionBuilder(typeof(CiliumHttpRules), nameof(Of))]
public sealed record CiliumHttpRules : CiliumLayer7, IReadOnlyList<CiliumHttpRule>
{
    internal CiliumHttpRules(ValueList<CiliumHttpRule> rules) => Rules = rules;

    /// <summary>The requests, in the order written.</summary>
    public ValueList<CiliumHttpRule> Rules { get; }

    /// <inheritdoc/>
    public override string Field => "http";

    /// <inheritdoc/>
    public int Count => Rules.Count;

    internal override IReadOnlyList<object> Items => Rules;

    /// <inheritdoc/>
    public CiliumHttpRule this[int index] => Rules[index];

    /// <summary>The given items, of which any is let through.</summary>
    /// <param name="items">One or more.</param>
    /// <exception cref="InvalidPolicyException">There are none.</exception>
    public static CiliumHttpRules Of(params ReadOnlySpan<CiliumHttpRule> items)
    {
        CiliumLists.Check(items, int.MaxValue, "rules.http", nameof(items));
        return new(ValueList.Create(items));
    }

    /// <summary>The one item.</summary>
    /// <param name="item">The item.</param>
    public static implicit operator CiliumHttpRules(CiliumHttpRule item) => FromCiliumHttpRule(item);

    /// <summary>The one item.</summary>
    /// <param name="item">The item.</param>
    public static CiliumHttpRules FromCiliumHttpRule(CiliumHttpRule item) => new(ValueList<CiliumHttpRule>.Empty.Add(Require.NotNull(item, nameof(item))));

    /// <summary>Goes through the items without allocating.</summary>
    public ValueList<CiliumHttpRule>.Enumerator GetEnumerator() => Rules.GetEnumerator();

    IEnumerator<CiliumHttpRule> IEnumerable<CiliumHttpRule>.GetEnumerator() => ((IEnumerable<CiliumHttpRule>)Rules).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Rules).GetEnumerator();
}
