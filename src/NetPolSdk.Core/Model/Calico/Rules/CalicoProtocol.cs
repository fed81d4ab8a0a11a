using System.Globalization;

namespace NetPolSdk;

/// <summary>A protocol of a Calico rule: a name, or a number from 1 to 255. Source: Calico docs, "Network policy", section "Rule", <c>protocol</c>.</summary>
public sealed record CalicoProtocol
{
    private CalicoProtocol(string? name, int number)
    {
        Name = name;
        Number = number;
    }

    /// <summary><c>TCP</c>.</summary>
    public static CalicoProtocol Tcp { get; } = new("TCP", 6);

    /// <summary><c>UDP</c>.</summary>
    public static CalicoProtocol Udp { get; } = new("UDP", 17);

    /// <summary><c>SCTP</c>.</summary>
    public static CalicoProtocol Sctp { get; } = new("SCTP", 132);

    /// <summary><c>ICMP</c>, of IPv4.</summary>
    public static CalicoProtocol Icmp { get; } = new("ICMP", 1);

    /// <summary><c>ICMPv6</c>, of IPv6.</summary>
    public static CalicoProtocol IcmpV6 { get; } = new("ICMPv6", 58);

    /// <summary><c>UDPLite</c>. Calico gives it no ports.</summary>
    public static CalicoProtocol UdpLite { get; } = new("UDPLite", 136);

    /// <summary>The name; null where a number is written.</summary>
    public string? Name { get; }

    /// <summary>The number that stands in packets, 1 to 255, also where a name is written.</summary>
    public int Number { get; }

    /// <summary>The protocol of the ports of Kubernetes; null for others.</summary>
    public Protocol? Transport => Number switch
    {
        6 => Protocol.Tcp,
        17 => Protocol.Udp,
        132 => Protocol.Sctp,
        _ => null,
    };

    /// <summary>Whether it is ICMP of either version.</summary>
    public bool IsIcmp => Number is 1 or 58;

    /// <summary>A protocol by its number.</summary>
    /// <param name="number">1 to 255, as the Internet Assigned Numbers Authority gives them.</param>
    /// <exception cref="InvalidPolicyException">The number is out of bounds.</exception>
    public static CalicoProtocol Numbered(int number)
    {
        SyntaxFault.ThrowIfAny(Hole.Admits(number) ? null : CalicoProtocolSyntax.Fault(number), "protocol", number.ToString(CultureInfo.InvariantCulture), nameof(number));
        return new(null, number);
    }

    /// <summary>The protocol of ports.</summary>
    /// <param name="protocol">The protocol.</param>
    public static CalicoProtocol Of(Protocol protocol) => protocol switch
    {
        Protocol.Tcp => Tcp,
        Protocol.Udp => Udp,
        Protocol.Sctp => Sctp,
        _ => throw new ArgumentOutOfRangeException(nameof(protocol), protocol, "There is no such protocol."),
    };

    /// <summary>The name, or else the number.</summary>
    public override string ToString() => Name ?? (Hole.Is(Number) ? "…" : Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The protocol of a name; null where there is none.</summary>
    internal static CalicoProtocol? Find(string name) => name switch
    {
        "TCP" => Tcp,
        "UDP" => Udp,
        "SCTP" => Sctp,
        "ICMP" => Icmp,
        "ICMPv6" => IcmpV6,
        "UDPLite" => UdpLite,
        _ => null,
    };
}
