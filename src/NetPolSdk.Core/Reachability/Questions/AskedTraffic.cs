using System.Globalization;

namespace NetPolSdk;

/// <summary>The traffic that a person asks about, by a port.</summary>
internal static class AskedTraffic
{
    /// <summary>Reads a port, such as <c>5432</c>, <c>53/UDP</c> or <c>http</c>. The protocol is TCP where it is left out.</summary>
    /// <exception cref="FormatException">The text is no port.</exception>
    public static Port PortOf(string text)
    {
        var slash = Require.NotNull(text, nameof(text)).IndexOf('/');
        var (port, protocol) = slash < 0 ? (text, "TCP") : (text.Substring(0, slash), text.Substring(slash + 1));
        try
        {
            return int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Port.Of(ProtocolOf(protocol, text), number)
                : Port.Named(port, ProtocolOf(protocol, text));
        }
        catch (InvalidPolicyException invalid)
        {
            throw new FormatException($"{Quoted.Text(text)} is no port: {invalid.Message}", invalid);
        }
    }

    /// <summary>The traffic of a port at a destination.</summary>
    /// <exception cref="ArgumentException">A named port is not declared by the destination.</exception>
    public static TrafficSet Of(Endpoint to, Port port) => TrafficSet.Of(port.Protocol, Numbers(to, port));

    private static PortSet Numbers(Endpoint to, Port port)
    {
        if (port.Number is { } first)
        {
            return PortSet.Of(first, port.EndNumber ?? first);
        }

        return port.Name is { } name ? Declared(to, port, name) : PortSet.All;
    }

    private static PortSet Declared(Endpoint to, Port port, string name)
    {
        var declared = to.Workload?.Ports.Where(candidate => candidate.Name == name && candidate.Protocol == port.Protocol).ToArray() ?? [];
        return declared.Length > 0
            ? declared.Aggregate(PortSet.None, static (soFar, candidate) => soFar.Union(PortSet.Of(candidate.Number)))
            : throw new ArgumentException($"{to} declares no port {Quoted.Text(name)} of {port.Protocol.WireName()}. Name one that its containers declare, or write the number.", nameof(port));
    }

    private static Protocol ProtocolOf(string name, string text) => name.ToUpperInvariant() switch
    {
        "TCP" => Protocol.Tcp,
        "UDP" => Protocol.Udp,
        "SCTP" => Protocol.Sctp,
        _ => throw new FormatException($"{Quoted.Text(text)} is no port: {Quoted.Text(name)} is no protocol. Write it like 5432/TCP, with TCP, UDP or SCTP."),
    };
}
