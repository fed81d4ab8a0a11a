namespace NetPolSdk.Deployment.Output;

/// <summary>Traffic as the tool writes it.</summary>
internal static class TrafficNames
{
    private static readonly Protocol[] Protocols = [Protocol.Tcp, Protocol.Udp, Protocol.Sctp];

    /// <summary>Traffic for people: <c>all traffic</c>, or such as <c>TCP 80,8000-8100; UDP 53</c>.</summary>
    /// <param name="traffic">The traffic.</param>
    public static string Text(this TrafficSet traffic)
    {
        if (traffic.IsAll)
        {
            return "all traffic";
        }

        return traffic.IsEmpty ? "no traffic" : string.Join("; ", Protocols
            .Where(protocol => !traffic.PortsOf(protocol).IsEmpty)
            .Select(protocol => protocol.WireName() + " " + (traffic.PortsOf(protocol).IsAll ? "all ports" : traffic.PortsOf(protocol).ToString())));
    }

    /// <summary>Traffic for programs: an entry for each range of ports.</summary>
    /// <param name="traffic">The traffic.</param>
    public static IReadOnlyList<TrafficPart> Parts(this TrafficSet traffic) =>
        [.. Protocols.SelectMany(protocol => traffic.PortsOf(protocol), (protocol, range) => new TrafficPart(protocol.WireName(), range.ToString()))];
}
