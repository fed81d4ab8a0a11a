namespace NetPolSdk;

/// <summary>
/// What is looked at in requests: <see cref="CiliumHttpRules"/>, <see cref="CiliumDnsRules"/>, and until Cilium 1.19
/// <see cref="CiliumKafkaRules"/> and <see cref="CiliumParserRules"/>. What no rule allows is refused. Source: Cilium docs, "Layer 7 Policies".
/// </summary>
public abstract record CiliumLayer7
{
    private protected CiliumLayer7()
    {
    }

    /// <summary>The field: <c>http</c>, <c>dns</c>, <c>kafka</c> or <c>l7</c>.</summary>
    public abstract string Field { get; }

    /// <summary>The rules, as parts that a finding can point at.</summary>
    internal abstract IReadOnlyList<object> Items { get; }
}
