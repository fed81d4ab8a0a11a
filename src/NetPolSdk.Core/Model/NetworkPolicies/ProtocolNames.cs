namespace NetPolSdk;

/// <summary>Protocols as manifests write them.</summary>
public static class ProtocolNames
{
    /// <summary>The name on the wire: <c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</summary>
    /// <param name="protocol">The protocol.</param>
    public static string WireName(this Protocol protocol) => protocol switch
    {
        Protocol.Tcp => "TCP",
        Protocol.Udp => "UDP",
        Protocol.Sctp => "SCTP",
        _ => throw new ArgumentOutOfRangeException(nameof(protocol), protocol, "There is no such protocol."),
    };

    /// <summary>Reads a name on the wire; its case counts.</summary>
    /// <param name="name">The name.</param>
    /// <param name="protocol">The protocol read.</param>
    public static bool TryParse(string? name, out Protocol protocol)
    {
        (var known, protocol) = name switch
        {
            "TCP" => (true, Protocol.Tcp),
            "UDP" => (true, Protocol.Udp),
            "SCTP" => (true, Protocol.Sctp),
            _ => (false, default),
        };
        return known;
    }
}
