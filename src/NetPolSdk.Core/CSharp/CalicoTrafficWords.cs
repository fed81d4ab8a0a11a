namespace NetPolSdk;

/// <summary>The expressions that write the traffic of a Calico rule.</summary>
internal static class CalicoTrafficWords
{
    /// <summary>What stands after <c>on:</c>, where several ports may; null where all traffic is meant.</summary>
    public static string? On(CalicoRule rule, CSharpNames names) => AsPorts(rule) is { } ports ? PortWords.Ports(ports, names) : One(rule, names);

    /// <summary>One kind of traffic; null where all is meant.</summary>
    public static string? One(CalicoRule rule, CSharpNames names)
    {
        if (AsPorts(rule) is { Count: 1 } port)
        {
            return PortWords.Port(port[0], names);
        }

        var (ports, notPorts) = (rule.Destination.Ports, rule.Destination.NotPorts);
        var rest = (rule.NotProtocol is { } notProtocol ? $".ButNot({Protocol(notProtocol, names)})" : "")
            + (rule.NotIcmp is { } notIcmp ? $".ButNot({Icmp(notIcmp, names)})" : "")
            + (ports.Count > 0 ? $".OnPorts({Ports(ports, names)})" : "")
            + (notPorts.Count > 0 ? $".NotOnPorts({Ports(notPorts, names)})" : "")
            + (rule.IpVersion is { } version ? $".OverIPv{version}()" : "");
        var type = names[nameof(CalicoTraffic)];
        return rule switch
        {
            { Protocol: null } => rest.Length == 0 ? null : type + ".Any" + rest,
            { Icmp: { } icmp } when rule.Protocol.Equals(CalicoProtocol.Icmp) => $"{type}.Icmp4({Icmp(icmp, names)}){rest}",
            { Icmp: { } icmp } when rule.Protocol.Equals(CalicoProtocol.IcmpV6) => $"{type}.Icmp6({Icmp(icmp, names)}){rest}",
            { Icmp: { } icmp } => $"{type}.FromCalicoProtocol({Protocol(rule.Protocol, names)}).With({Icmp(icmp, names)}){rest}",
            _ when rest.Length == 0 => Protocol(rule.Protocol, names),
            _ => $"{type}.FromCalicoProtocol({Protocol(rule.Protocol, names)}){rest}",
        };
    }

    public static string Ports(ValueList<CalicoPort> ports, CSharpNames names) => string.Join(", ", ports.Select(port => port switch
    {
        { Name: { } name } => $"{names[nameof(CalicoPort)]}.Named({CSharpLiteral.Text(name)})",
        { Number: { } first, EndNumber: { } last } => $"{names[nameof(CalicoPort)]}.Range({CSharpLiteral.Number(first)}, {CSharpLiteral.Number(last)})",
        _ => CSharpLiteral.Number(port.Number ?? 0),
    }));

    /// <summary>The ports in the words of NetworkPolicies; null where those cannot say it.</summary>
    private static Ports? AsPorts(CalicoRule rule)
    {
        if (rule is not { Protocol: { Name: not null, Transport: { } protocol }, IpVersion: null, NotProtocol: null, Icmp: null, NotIcmp: null, Destination.NotPorts.Count: 0 })
        {
            return null;
        }

        return rule.Destination.Ports.Count == 0 ? Port.Every(protocol) : NetPolSdk.Ports.FromWire(ValueList.From(rule.Destination.Ports.Select(port => port switch
        {
            { Name: { } name } => Port.Named(name, protocol),
            { Number: { } first, EndNumber: { } last } => Port.FromWire(protocol, first, last),
            _ => Port.Of(protocol, port.Number!.Value),
        })));
    }

    private static string Protocol(CalicoProtocol protocol, CSharpNames names) => names[nameof(CalicoProtocol)] + "." + protocol.Name switch
    {
        "TCP" => "Tcp",
        "UDP" => "Udp",
        "SCTP" => "Sctp",
        "ICMP" => "Icmp",
        "ICMPv6" => "IcmpV6",
        "UDPLite" => "UdpLite",
        _ => $"Numbered({CSharpLiteral.Number(protocol.Number)})",
    };

    private static string Icmp(CalicoIcmp icmp, CSharpNames names) => names[nameof(CalicoIcmp)] + (icmp switch
    {
        { Type: null } => ".AnyType",
        { Type: { } type, Code: { } code } => $".OfType({CSharpLiteral.Number(type)}, {CSharpLiteral.Number(code)})",
        _ => $".OfType({CSharpLiteral.Number(icmp.Type.Value)})",
    });
}
