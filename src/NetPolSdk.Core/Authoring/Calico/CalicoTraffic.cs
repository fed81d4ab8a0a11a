namespace NetPolSdk;

/// <summary>
/// What a rule of a Calico policy lets in or out: protocol, ports that are connected to, messages of ICMP. All that is said of one must
/// hold (AND). <see cref="Port"/> and <see cref="CalicoProtocol"/> convert to it.
/// </summary>
public sealed record CalicoTraffic
{
    private const int MostPorts = 50;

    private CalicoTraffic()
    {
    }

    /// <summary>Every protocol and port.</summary>
    public static CalicoTraffic Any { get; } = new();

    internal int? IpVersion { get; private init; }

    internal CalicoProtocol? Protocol { get; private init; }

    internal CalicoProtocol? NotProtocol { get; private init; }

    internal CalicoIcmp? Icmp { get; private init; }

    internal CalicoIcmp? NotIcmp { get; private init; }

    internal ValueList<CalicoPort> Ports { get; private init; } = ValueList<CalicoPort>.Empty;

    internal ValueList<CalicoPort> NotPorts { get; private init; } = ValueList<CalicoPort>.Empty;

    private bool IsPortsOfProtocol => Protocol is not null && Ports.Count > 0 && IpVersion is null && NotProtocol is null && NotPorts.Count == 0;

    /// <summary>One port of its protocol, or every port of it.</summary>
    /// <param name="port">The port.</param>
    public static implicit operator CalicoTraffic(Port port) => FromPort(port);

    /// <summary>All of a protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    public static implicit operator CalicoTraffic(CalicoProtocol protocol) => FromCalicoProtocol(protocol);

    /// <summary>One port of its protocol, or every port of it.</summary>
    /// <param name="port">The port.</param>
    public static CalicoTraffic FromPort(Port port)
    {
        var traffic = new CalicoTraffic { Protocol = CalicoProtocol.Of(Require.NotNull(port, nameof(port)).Protocol) };
        return port switch
        {
            { Name: { } name } => traffic with { Ports = [CalicoPort.Named(name)] },
            { Number: { } first, EndNumber: { } last } => traffic with { Ports = [CalicoPort.FromWire(first, last)] },
            { Number: { } number } => traffic with { Ports = [CalicoPort.Of(number)] },
            _ => traffic,
        };
    }

    /// <summary>All of a protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    public static CalicoTraffic FromCalicoProtocol(CalicoProtocol protocol) => new() { Protocol = Require.NotNull(protocol, nameof(protocol)) };

    /// <summary>Messages of ICMP, of IPv4: <c>protocol: ICMP</c> with <c>icmp</c>.</summary>
    /// <param name="messages">Their type, and perhaps code.</param>
    public static CalicoTraffic Icmp4(CalicoIcmp messages) => new() { Protocol = CalicoProtocol.Icmp, Icmp = Require.NotNull(messages, nameof(messages)) };

    /// <summary>Messages of ICMP, of IPv6: <c>protocol: ICMPv6</c> with <c>icmp</c>.</summary>
    /// <param name="messages">Their type, and perhaps code.</param>
    public static CalicoTraffic Icmp6(CalicoIcmp messages) => new() { Protocol = CalicoProtocol.IcmpV6, Icmp = Require.NotNull(messages, nameof(messages)) };

    /// <summary>Of this, only what is not of a protocol: <c>notProtocol</c>.</summary>
    /// <param name="protocol">The protocol that is left out.</param>
    /// <exception cref="InvalidPolicyException">It has been said before.</exception>
    public CalicoTraffic ButNot(CalicoProtocol protocol)
    {
        CalicoPeerSyntax.ThrowIfTwice("notProtocol", NotProtocol is not null, nameof(protocol));
        return this with { NotProtocol = Require.NotNull(protocol, nameof(protocol)) };
    }

    /// <summary>Of this, only messages of ICMP of a type: <c>icmp</c>. The protocol must be one of ICMP.</summary>
    /// <param name="messages">Their type, and perhaps code.</param>
    /// <exception cref="InvalidPolicyException">The protocol is none of ICMP, or it has been said before.</exception>
    public CalicoTraffic With(CalicoIcmp messages)
    {
        CalicoPeerSyntax.ThrowIfTwice("icmp", Icmp is not null, nameof(messages));
        return Protocol is { IsIcmp: true }
            ? this with { Icmp = Require.NotNull(messages, nameof(messages)) }
            : throw new InvalidPolicyException(RuleIds.CalicoIcmp, "icmp", null, "is given without the protocol", "Say CalicoTraffic.Icmp4 or Icmp6.", nameof(messages));
    }

    /// <summary>Of this, only what is no message of ICMP of a type: <c>notICMP</c>.</summary>
    /// <param name="messages">The type that is left out, and perhaps its code.</param>
    /// <exception cref="InvalidPolicyException">It has been said before.</exception>
    public CalicoTraffic ButNot(CalicoIcmp messages)
    {
        CalicoPeerSyntax.ThrowIfTwice("notICMP", NotIcmp is not null, nameof(messages));
        return this with { NotIcmp = Require.NotNull(messages, nameof(messages)) };
    }

    /// <summary>Of this, only connections to any of these ports: <c>destination.ports</c>.</summary>
    /// <param name="ports">1 to 50 ports.</param>
    /// <exception cref="InvalidPolicyException">There are none or too many, or it has been said before.</exception>
    public CalicoTraffic OnPorts(params CalicoPort[] ports)
    {
        CalicoPeerSyntax.ThrowIfTwice("ports", Ports.Count > 0, nameof(ports));
        return this with { Ports = CalicoPeerSyntax.Ports(ports, "ports", nameof(ports)) };
    }

    /// <summary>Of this, only connections to none of these ports: <c>destination.notPorts</c>.</summary>
    /// <param name="ports">1 to 50 ports.</param>
    /// <exception cref="InvalidPolicyException">There are none or too many, or it has been said before.</exception>
    public CalicoTraffic NotOnPorts(params CalicoPort[] ports)
    {
        CalicoPeerSyntax.ThrowIfTwice("notPorts", NotPorts.Count > 0, nameof(ports));
        return this with { NotPorts = CalicoPeerSyntax.Ports(ports, "notPorts", nameof(ports)) };
    }

    /// <summary>Of this, only what goes over IPv4: <c>ipVersion: 4</c>.</summary>
    public CalicoTraffic OverIPv4() => this with { IpVersion = 4 };

    /// <summary>Of this, only what goes over IPv6: <c>ipVersion: 6</c>.</summary>
    public CalicoTraffic OverIPv6() => this with { IpVersion = 6 };

    /// <summary>The traffic as a message names it.</summary>
    public override string ToString() => (Protocol?.ToString() ?? "any protocol") + (Ports.Count > 0 ? " " + string.Join(", ", Ports) : "");

    /// <summary>Traffic of which single ports of one protocol are one item.</summary>
    internal static ValueList<CalicoTraffic> Joined(ReadOnlySpan<CalicoTraffic> items)
    {
        var joined = new List<CalicoTraffic>();
        foreach (var item in items)
        {
            var at = item.IsPortsOfProtocol ? joined.FindIndex(other => other.IsPortsOfProtocol && Equals(other.Protocol, item.Protocol) && other.Ports.Count + item.Ports.Count <= MostPorts) : -1;
            if (at < 0)
            {
                joined.Add(item);
            }
            else
            {
                joined[at] = joined[at] with { Ports = joined[at].Ports.AddRange(item.Ports) };
            }
        }

        return ValueList.From(joined);
    }
}
