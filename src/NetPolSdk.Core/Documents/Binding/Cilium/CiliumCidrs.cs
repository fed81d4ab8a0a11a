namespace NetPolSdk;

/// <summary>Ranges of addresses: any that can be read for the definitions; Cilium takes no leading zeros, and bits past the prefix do not matter. Source: Cilium docs, "Layer 3 Policies", section "IP/CIDR based".</summary>
internal static class CiliumCidrs
{
    private const string LeftOut = "; the API server accepts the group, and Cilium then leaves this range out";

    /// <summary>The shape of the spec of a <c>CiliumCIDRGroup</c>.</summary>
    public static ObjectSchema Group { get; } = new(
        "CiliumCIDRGroupSpec",
        ("externalCIDRs", new ListSchema(new TextSchema { Fault = static text => ServerFault(text) ?? (EngineFault(text) is { } fault ? fault with { Problem = fault.Problem + LeftOut } : null) })))
    {
        Required = ["externalCIDRs"],
    };

    /// <summary>A range of a rule.</summary>
    public static TextSchema Range { get; } = new() { Fault = static text => ServerFault(text) ?? NotEnforced.Of(EngineFault(text)) };

    /// <summary>Exceptions are inside their block, of the same family, and a group has none.</summary>
    public static void CheckExceptions(MappingNode set, BindingContext context)
    {
        if (set["except"] is not SequenceNode { Items.Count: > 0 } except)
        {
            return;
        }

        context.Enter("except");
        if (set["cidr"] is null or { IsNull: true } && (set["cidrGroupRef"] ?? set["cidrGroupSelector"]) is { IsNull: false })
        {
            context.Remark(except, RuleIds.CiliumCidr, "is given for a group, and Cilium knows exceptions of a cidr only", "Leave the ranges out of the group, or write a cidr.");
        }
        else if (Cidr.TryParseSloppy(set.TextOf("cidr") ?? "") is { } block)
        {
            for (var i = 0; i < except.Items.Count; i++)
            {
                if (except.Items[i] is ScalarNode { Kind: ScalarKind.Text } text && Cidr.TryParseSloppy(text.Text) is { } range && !IsInside(range, block))
                {
                    context.Enter(i);
                    context.Report(text, RuleIds.CiliumCidr, $"{Quoted.Text(text.Text)} is not within {block.Text}{NotEnforced.Clause}", "Write a range inside the block, or leave it out.");
                    context.Leave();
                }
            }
        }

        context.Leave();
    }

    private static bool IsInside(Cidr range, Cidr block) => range.PrefixLength >= block.PrefixLength && block.Contains(range.Address);

    private static SyntaxFault? ServerFault(string text) => Cidr.TryParseSloppy(text) is null ? Cidr.UnreadableFault(text) with { RuleId = RuleIds.CiliumCidr } : null;

    private static SyntaxFault? EngineFault(string text) => Cidr.TryParseSloppy(text) is { HasLeadingZeros: true } cidr
        ? new(RuleIds.CiliumCidr, "has leading zeros", $"Write {cidr.CanonicalText}.")
        : null;
}
