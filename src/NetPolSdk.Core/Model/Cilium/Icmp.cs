using System.Globalization;

namespace NetPolSdk;

/// <summary>Types of messages of ICMP, for policies of Cilium. Source: Cilium docs, "Layer 4 Policies", section "Limit ICMP/ICMPv6 types".</summary>
public static class Icmp
{
    /// <summary>An echo request of IPv4, which is what <c>ping</c> sends.</summary>
    public static CiliumIcmp Echo { get; } = V4("EchoRequest");

    /// <summary>An echo request of IPv6, which is what <c>ping</c> sends.</summary>
    public static CiliumIcmp EchoV6 { get; } = V6("EchoRequest");

    /// <summary>A message of ICMP for IPv4.</summary>
    /// <param name="type">Its number, 0 to 255.</param>
    /// <exception cref="InvalidPolicyException">The number is out of bounds.</exception>
    public static CiliumIcmp V4(int type) => new(isIPv6: false, Checked(type), null);

    /// <summary>A message of ICMP for IPv4.</summary>
    /// <param name="type">Its name, such as <c>EchoRequest</c>.</param>
    /// <exception cref="InvalidPolicyException">There is no such type in IPv4.</exception>
    public static CiliumIcmp V4(string type) => new(isIPv6: false, null, Checked(type, isIPv6: false));

    /// <summary>A message of ICMPv6.</summary>
    /// <param name="type">Its number, 0 to 255.</param>
    /// <exception cref="InvalidPolicyException">The number is out of bounds.</exception>
    public static CiliumIcmp V6(int type) => new(isIPv6: true, Checked(type), null);

    /// <summary>A message of ICMPv6.</summary>
    /// <param name="type">Its name, such as <c>PacketTooBig</c>.</param>
    /// <exception cref="InvalidPolicyException">There is no such type in IPv6.</exception>
    public static CiliumIcmp V6(string type) => new(isIPv6: true, null, Checked(type, isIPv6: true));

    private static int Checked(int type)
    {
        SyntaxFault.ThrowIfAny(Hole.Admits(type) ? null : CiliumIcmpTypes.NumberFault(type), "icmps[].fields[].type", type.ToString(CultureInfo.InvariantCulture), nameof(type));
        return type;
    }

    private static string Checked(string type, bool isIPv6)
    {
        Require.NotNull(type, nameof(type));
        SyntaxFault.ThrowIfAny(CiliumIcmpTypes.ServerFault(type) ?? CiliumIcmpTypes.EngineFault(type, isIPv6), "icmps[].fields[].type", type, nameof(type));
        return type;
    }
}
