using System.Globalization;

namespace NetPolSdk;

/// <summary>One type of message of ICMP. Source: Cilium docs, "Layer 4 Policies", section "Limit ICMP/ICMPv6 types".</summary>
public sealed partial record CiliumIcmp
{
    internal CiliumIcmp(bool isIPv6, int? type, string? name)
    {
        IsIPv6 = isIPv6;
        Type = type;
        Name = name;
    }

    /// <summary><c>family</c>: whether it is a message of ICMPv6, not of ICMP for IPv4.</summary>
    public bool IsIPv6 { get; }

    /// <summary><c>type</c> as a number, 0 to 255; null where it is named.</summary>
    public int? Type { get; }

    /// <summary><c>type</c> by its name, such as <c>EchoRequest</c>; null where it is a number.</summary>
    public string? Name { get; }

    /// <summary>The message as a message names it.</summary>
    public override string ToString() => (IsIPv6 ? "ICMPv6 " : "ICMP ") + (Name ?? (Type ?? 0).ToString(CultureInfo.InvariantCulture));
}
