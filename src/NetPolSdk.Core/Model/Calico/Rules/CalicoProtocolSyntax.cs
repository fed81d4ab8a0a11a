namespace NetPolSdk;

/// <summary>Protocols as Calico names them.</summary>
internal static class CalicoProtocolSyntax
{
    public static string[] Names { get; } = ["TCP", "UDP", "ICMP", "ICMPv6", "SCTP", "UDPLite"];

    public static SyntaxFault? Fault(long number) => number is >= 1 and <= 255 ? null : new(RuleIds.CalicoValue, "is no protocol", "Write a number from 1 to 255.");

    /// <summary>Whether there is such a protocol, by its name or number.</summary>
    public static bool IsKnown(string protocol) => Names.Contains(protocol) || protocol.All(static c => c is >= '0' and <= '9');

    /// <summary>Whether the protocol has ports.</summary>
    public static bool HasPorts(string protocol) => protocol is "TCP" or "UDP" or "SCTP" or "6" or "17" or "132";

    public static bool IsTcp(string protocol) => protocol is "TCP" or "6";

    public static bool IsIcmp4(string protocol) => protocol is "ICMP" or "1";

    public static bool IsIcmp6(string protocol) => protocol is "ICMPv6" or "58";
}
