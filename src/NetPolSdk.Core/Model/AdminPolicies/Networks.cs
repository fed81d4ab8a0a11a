namespace NetPolSdk;

/// <summary>
/// Ranges of addresses: <c>networks</c>. They match every destination by its address, pods included; a rule that means the
/// outside only comes after a Pass for pods. Source: network-policy-api, <c>networks</c>.
/// </summary>
public sealed record Networks : AdminDestination
{
    internal Networks(ValueList<Cidr> cidrs) => Cidrs = cidrs;

    /// <summary>The ranges, in the order written.</summary>
    public ValueList<Cidr> Cidrs { get; }

    /// <summary>The addresses of ranges.</summary>
    /// <param name="cidrs">1 to 25 ranges, each once, such as <c>10.0.0.0/8</c> or <c>2001:db8::/32</c>.</param>
    /// <exception cref="InvalidPolicyException">A text is no range or has bits past its prefix, a range occurs twice, or there are none or too many.</exception>
    public static Networks Of(params string[] cidrs)
    {
        Require.NotNull(cidrs, nameof(cidrs));
        AdminLimits.ThrowIfNotList(cidrs, "networks", AdminLimits.MostNetworks, nameof(cidrs));
        return new Networks(ValueList.From(cidrs.Select(cidr => Cidr.Parse(Require.NotNull(cidr, nameof(cidrs)), RuleIds.Cidr, "networks", nameof(cidrs)))));
    }

    private protected override string Text() => string.Join(", ", Cidrs);

    /// <summary>What the server refuses: it lets bits past the prefix pass here.</summary>
    internal static SyntaxFault? CidrFault(string text)
    {
        var cidr = Cidr.TryParseSloppy(text);
        return cidr is null ? Cidr.UnreadableFault(text) : cidr.HasLeadingZeros || cidr.IsIPv4Mapped ? cidr.StrictFault() : null;
    }
}
