namespace NetPolSdk;

/// <summary>The shape of names and patterns of hosts. Source: Cilium docs, "Layer 3 Policies", section "DNS based".</summary>
internal static class CiliumNameSchema
{
    /// <summary>A list of them.</summary>
    /// <param name="name">What an item is called in messages.</param>
    /// <param name="version">The release line that reads them.</param>
    public static ListSchema List(string name, CiliumVersion version) => new(new ObjectSchema(
        name,
        ("matchName", new TextSchema { Longest = CiliumDnsSyntax.Longest, Fault = CiliumDnsSyntax.NameFault }),
        ("matchPattern", new TextSchema { Longest = CiliumDnsSyntax.Longest, Fault = CiliumDnsSyntax.PatternFault }))
    {
        Check = (node, context) =>
        {
            Choices.ExactlyOne(node, RuleIds.CiliumDnsName, context, "matchName", "matchPattern");
            if (version != CiliumVersion.V120 && node.TextOf("matchPattern") is { } pattern && CiliumDnsSyntax.IsForAnyDepth(pattern))
            {
                context.Enter("matchPattern");
                context.Remark(node["matchPattern"]!, RuleIds.CiliumVersion, $"begins with '**.', which Cilium {CiliumVersionText.Of(version)} reads as '*.': one label", "Write a pattern for each depth.");
                context.Leave();
            }
        },
    });
}
