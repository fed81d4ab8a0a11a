namespace NetPolSdk;

/// <summary>Ranges of addresses as Calico takes them.</summary>
internal static class CalicoNetSyntax
{
    /// <summary>A net of a rule: a range without bits past its prefix.</summary>
    public static SyntaxFault? Fault(string text) => UnreadableFault(text) ?? HostBitsFault(text);

    /// <summary>What is no range. Bits past the prefix are another matter: Calico leaves them out where a server has let them pass.</summary>
    public static SyntaxFault? UnreadableFault(string text)
    {
        var cidr = Cidr.TryParseSloppy(text);
        var fault = cidr is null ? Cidr.UnreadableFault(text) : cidr.HasLeadingZeros || cidr.IsIPv4Mapped ? cidr.StrictFault() : null;
        return fault is null ? null : fault with { RuleId = RuleIds.CalicoNet };
    }

    /// <summary>Bits past the prefix of a range that can be read.</summary>
    public static SyntaxFault? HostBitsFault(string text) =>
        Cidr.TryParseSloppy(text) is { HasHostBits: true } cidr && cidr.StrictFault() is { } fault ? fault with { RuleId = RuleIds.CalicoNet } : null;

    /// <summary>A net that is left out: that of all addresses would leave out everything.</summary>
    public static SyntaxFault? NegatedFault(string text) => UnreadableFault(text)
        ?? (Cidr.TryParseSloppy(text)!.PrefixLength == 0 ? new(RuleIds.CalicoNet, "leaves out every address, so the rule matches nothing", "Remove it, or remove the rule.") : null);

    /// <summary>A net of a network set: a range or one address.</summary>
    public static SyntaxFault? SetFault(string text) =>
        Cidr.TryParseSloppy(text) is not null || IpAddress.TryParse(text, out _) ? null : Cidr.UnreadableFault(text) with { RuleId = RuleIds.CalicoNet };
}
