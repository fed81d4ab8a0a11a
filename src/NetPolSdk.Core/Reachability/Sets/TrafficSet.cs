namespace NetPolSdk;

/// <summary>
/// An exact set of traffic: the destination ports of each protocol that a policy can name. Equal sets are equal values.
/// Other protocols, such as ICMP, are in no set: what policies do to them is undefined.
/// Source: Kubernetes docs, "Network Policies", section "The two sorts of pod isolation".
/// </summary>
public sealed class TrafficSet : IEquatable<TrafficSet>
{
    private readonly int _hash;
    private string? _text;

    private TrafficSet(PortSet tcp, PortSet udp, PortSet sctp)
    {
        Tcp = tcp;
        Udp = udp;
        Sctp = sctp;
        _hash = unchecked((((tcp.GetHashCode() * 31) + udp.GetHashCode()) * 31) + sctp.GetHashCode());
    }

    /// <summary>No traffic.</summary>
    public static TrafficSet None { get; } = new(PortSet.None, PortSet.None, PortSet.None);

    /// <summary>Every port of TCP, UDP and SCTP.</summary>
    public static TrafficSet All { get; } = new(PortSet.All, PortSet.All, PortSet.All);

    /// <summary>The ports of TCP.</summary>
    public PortSet Tcp { get; }

    /// <summary>The ports of UDP.</summary>
    public PortSet Udp { get; }

    /// <summary>The ports of SCTP.</summary>
    public PortSet Sctp { get; }

    /// <summary>Whether there is no traffic in the set.</summary>
    public bool IsEmpty => Tcp.IsEmpty && Udp.IsEmpty && Sctp.IsEmpty;

    /// <summary>Whether every port of TCP, UDP and SCTP is in the set.</summary>
    public bool IsAll => Tcp.IsAll && Udp.IsAll && Sctp.IsAll;

    /// <summary>The given ports of one protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="ports">The ports.</param>
    public static TrafficSet Of(Protocol protocol, PortSet ports)
    {
        Require.NotNull(ports, nameof(ports));
        return protocol switch
        {
            Protocol.Tcp => new TrafficSet(ports, PortSet.None, PortSet.None),
            Protocol.Udp => new TrafficSet(PortSet.None, ports, PortSet.None),
            _ => new TrafficSet(PortSet.None, PortSet.None, ports),
        };
    }

    /// <summary>One port of one protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="port">1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of bounds.</exception>
    public static TrafficSet Of(Protocol protocol, int port) => Of(protocol, PortSet.Of(port));

    /// <summary>The ports of a protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    public PortSet PortsOf(Protocol protocol) => protocol switch
    {
        Protocol.Tcp => Tcp,
        Protocol.Udp => Udp,
        _ => Sctp,
    };

    /// <summary>The traffic in either set.</summary>
    /// <param name="other">The other set.</param>
    public TrafficSet Union(TrafficSet other) => From(Tcp.Union(other.Tcp), Udp.Union(other.Udp), Sctp.Union(other.Sctp));

    /// <summary>The traffic in both sets.</summary>
    /// <param name="other">The other set.</param>
    public TrafficSet Intersect(TrafficSet other) => From(Tcp.Intersect(other.Tcp), Udp.Intersect(other.Udp), Sctp.Intersect(other.Sctp));

    /// <summary>The traffic of this set that is not in the other.</summary>
    /// <param name="other">The other set.</param>
    public TrafficSet Except(TrafficSet other) => From(Tcp.Except(other.Tcp), Udp.Except(other.Udp), Sctp.Except(other.Sctp));

    /// <summary>Whether a port of a protocol is in the set.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="port">The port.</param>
    public bool Contains(Protocol protocol, int port) => PortsOf(protocol).Contains(port);

    /// <summary>Whether all of the other set is in this one.</summary>
    /// <param name="other">The other set.</param>
    public bool Contains(TrafficSet other) => Require.NotNull(other, nameof(other)).Except(this).IsEmpty;

    /// <inheritdoc/>
    public bool Equals(TrafficSet? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _hash == other._hash && Tcp.Equals(other.Tcp) && Udp.Equals(other.Udp) && Sctp.Equals(other.Sctp));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TrafficSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The set in its canonical text: <c>All</c>, <c>None</c>, or such as <c>TCP 80,8000-8100; UDP 53</c>.</summary>
    public override string ToString() => _text ??= Text();

    private static TrafficSet From(PortSet tcp, PortSet udp, PortSet sctp) =>
        tcp.IsEmpty && udp.IsEmpty && sctp.IsEmpty ? None : new TrafficSet(tcp, udp, sctp);

    private string Text()
    {
        if (IsEmpty)
        {
            return "None";
        }

        return IsAll ? "All" : string.Join("; ", Parts());
    }

    private IEnumerable<string> Parts()
    {
        foreach (var protocol in new[] { Protocol.Tcp, Protocol.Udp, Protocol.Sctp })
        {
            if (!PortsOf(protocol).IsEmpty)
            {
                yield return protocol.WireName() + " " + PortsOf(protocol);
            }
        }
    }
}
