namespace NetPolSdk;

/// <summary>One entry of <c>icmps</c>: messages of ICMP, of which any matches.</summary>
public sealed record CiliumIcmpRule
{
    internal CiliumIcmpRule(ValueList<CiliumIcmp> fields) => Fields = fields;

    /// <summary><c>fields</c>: the messages, at most 40, in the order written; where there are none, none matches.</summary>
    public ValueList<CiliumIcmp> Fields { get; }
}
