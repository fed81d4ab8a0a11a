namespace NetPolSdk;

/// <summary>
/// <c>rules.dns</c>: names that may be asked for, of which any is let through; others are refused. The answers are what
/// <c>toFQDNs</c> learns its addresses from.
/// </summary>
public sealed record CiliumDnsRules : CiliumLayer7
{
    internal CiliumDnsRules(ValueList<Fqdn> names) => Names = names;

    /// <summary>The names and patterns, in the order written.</summary>
    public ValueList<Fqdn> Names { get; }

    /// <inheritdoc/>
    public override string Field => "dns";

    internal override IReadOnlyList<object> Items => Names;
}
