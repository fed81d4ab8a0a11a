namespace NetPolSdk;

/// <summary>
/// NPS1012: a port that is known as a UDP port, written without a protocol, which makes it TCP. Source: IANA, "Service Name and Transport
/// Protocol Port Number Registry"; Kubernetes API reference, "NetworkPolicyPort", <c>protocol</c>.
/// </summary>
internal sealed class ProtocolLeftOut() : DocumentRule(RuleIds.ProtocolLeftOut)
{
    private static readonly Dictionary<int, string> UdpPorts = new()
    {
        [53] = "DNS",
        [123] = "NTP",
        [161] = "SNMP",
        [500] = "IKE",
        [514] = "syslog",
        [1812] = "RADIUS",
        [3478] = "STUN",
        [4500] = "IPsec NAT traversal",
        [4789] = "VXLAN",
        [8125] = "StatsD",
    };

    public override void Judge(WrittenPolicy written, Verdicts verdicts)
    {
        foreach (var rule in written.Rules())
        {
            var ports = rule.Ports().ToArray();
            foreach (var (path, port) in ports)
            {
                if (NumberWithoutProtocol(port) is { } number && UdpPorts.TryGetValue(number, out var service) && !ports.Any(other => IsUdp(other.Port, number)))
                {
                    Yes(
                        verdicts,
                        written.Policy,
                        path.Field("protocol"),
                        $"The protocol is left out, which makes it TCP, and {service} uses UDP port {number}.",
                        number == 53 ? "Write protocol: UDP, and an entry for TCP beside it." : "Write protocol: UDP, or protocol: TCP where that is meant.");
                }
            }
        }
    }

    private static int? NumberWithoutProtocol(MappingNode? port) =>
        port is not null && port["protocol"] is null or { IsNull: true } && port!["endPort"] is null or { IsNull: true } ? NumberOf(port) : null;

    private static bool IsUdp(MappingNode? port, int number) => port?.TextOf("protocol") == "UDP" && NumberOf(port) == number;

    private static int? NumberOf(MappingNode port) =>
        port["port"] is ScalarNode scalar && ScalarResolver.TryReadInteger(scalar, out var value) && value is > 0 and <= PortSyntax.Largest ? (int)value : null;
}
