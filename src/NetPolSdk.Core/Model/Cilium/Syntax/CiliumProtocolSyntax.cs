namespace NetPolSdk;

/// <summary>Protocols by release line. Source: Cilium docs, "Layer 4 Policies".</summary>
internal static class CiliumProtocolSyntax
{
    private static readonly (string Name, CiliumVersion Since)[] All =
    [
        ("TCP", CiliumVersion.V118),
        ("UDP", CiliumVersion.V118),
        ("SCTP", CiliumVersion.V118),
        ("VRRP", CiliumVersion.V119),
        ("IGMP", CiliumVersion.V119),
        ("GRE", CiliumVersion.V120),
        ("IPIP", CiliumVersion.V120),
        ("IPV6", CiliumVersion.V120),
        ("ESP", CiliumVersion.V120),
        ("AH", CiliumVersion.V120),
        ("ANY", CiliumVersion.V118),
    ];

    /// <summary>The names that a release line has, in the order of its definition.</summary>
    public static string[] NamesIn(CiliumVersion version) => [.. All.Where(protocol => Has(version, protocol.Since)).Select(static protocol => protocol.Name)];

    /// <summary>Whether the protocol has no ports.</summary>
    public static bool IsWithoutPorts(string name) => name is "VRRP" or "IGMP" or "GRE" or "IPIP" or "IPV6" or "ESP" or "AH";

    public static SyntaxFault? Fault(string name, CiliumVersion version)
    {
        if (Hole.Admits(name))
        {
            return null;
        }

        var known = Array.Find(All, protocol => string.Equals(protocol.Name, name, StringComparison.OrdinalIgnoreCase));
        return known.Name switch
        {
            null when name is "ICMP" or "ICMPv6" or "icmp" => new(RuleIds.CiliumVersion, "is not a protocol of ports", "Write icmps, in an element of its own."),
            null => new(RuleIds.CiliumVersion, "is no protocol", $"Write one of {string.Join(", ", NamesIn(version))}."),
            _ when !Has(version, known.Since) => new(RuleIds.CiliumVersion, $"is a protocol since Cilium {CiliumVersionText.Of(known.Since)}", $"Write one of {string.Join(", ", NamesIn(version))}."),
            _ when known.Name != name => new(RuleIds.CiliumVersion, "is no protocol", $"Write {known.Name}."),
            _ => null,
        };
    }

    private static bool Has(CiliumVersion version, CiliumVersion since) => CiliumVersionText.Compare(version, since) >= 0;
}
