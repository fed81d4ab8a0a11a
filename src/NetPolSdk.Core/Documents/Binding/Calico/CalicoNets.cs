namespace NetPolSdk;

/// <summary>Ranges of addresses as Calico takes them.</summary>
internal static class CalicoNets
{
    /// <summary>A net of a rule: a range without bits past its prefix.</summary>
    public static SyntaxFault? Fault(string text)
    {
        var fault = Cidr.TryParseSloppy(text) is { } cidr ? cidr.StrictFault() : Cidr.UnreadableFault(text);
        return fault is null ? null : fault with { RuleId = RuleIds.CalicoNet };
    }

    /// <summary>A net that is left out: that of all addresses would leave out everything.</summary>
    public static SyntaxFault? NegatedFault(string text) => Fault(text)
        ?? (Cidr.TryParseSloppy(text)!.PrefixLength == 0 ? new(RuleIds.CalicoNet, "leaves out every address, so the rule matches nothing", "Remove it, or remove the rule.") : null);

    /// <summary>A net of a network set: a range or one address.</summary>
    public static SyntaxFault? SetFault(string text) =>
        Cidr.TryParseSloppy(text) is not null || IpAddress.TryParse(text, out _) ? null : Cidr.UnreadableFault(text) with { RuleId = RuleIds.CalicoNet };
}
