namespace NetPolSdk;

/// <summary>One entry of <c>icmps</c>: messages of ICMP, of which any matches. A <see cref="CiliumIcmp"/> converts to it.</summary>
public sealed record CiliumIcmpRule
{
    internal const int MostFields = 40;

    internal CiliumIcmpRule(ValueList<CiliumIcmp> fields) => Fields = fields;

    /// <summary><c>fields</c>: the messages, at most 40, in the order written; where there are none, none matches.</summary>
    public ValueList<CiliumIcmp> Fields { get; }

    /// <summary>Messages, of which any matches.</summary>
    /// <param name="fields">1 to 40 messages; <see cref="Icmp"/> makes them.</param>
    /// <exception cref="InvalidPolicyException">There are none or too many.</exception>
    public static CiliumIcmpRule Of(params CiliumIcmp[] fields)
    {
        CiliumLists.Check(fields, MostFields, "icmps[].fields", nameof(fields));
        return new(ValueList.Create<CiliumIcmp>(fields));
    }

    /// <summary>The one message.</summary>
    /// <param name="field">The message.</param>
    public static implicit operator CiliumIcmpRule(CiliumIcmp field) => FromCiliumIcmp(field);

    /// <summary>The one message.</summary>
    /// <param name="field">The message.</param>
    public static CiliumIcmpRule FromCiliumIcmp(CiliumIcmp field) => new([Require.NotNull(field, nameof(field))]);
}
