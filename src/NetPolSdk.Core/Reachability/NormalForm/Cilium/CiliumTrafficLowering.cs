namespace NetPolSdk;

/// <summary>The traffic of Cilium's rules, and what is looked at above it. Source: Cilium docs, "Layer 4 Policies" and "Layer 7 Policies".</summary>
internal static class CiliumTrafficLowering
{
    private static readonly Protocol[] All = [Protocol.Tcp, Protocol.Udp, Protocol.Sctp];

    /// <summary>The traffic of an entry with its conditions, an entry of <c>toPorts</c> at a time; none for ICMP, which is in no answer.</summary>
    public static IEnumerable<(TrafficTerm Traffic, TrafficCondition? Condition)> Parts(CiliumRule rule) => rule.IsEveryTraffic
        ? [(new TrafficTerm(TrafficSet.All, []), null)]
        : rule.ToPorts.Where(static entry => entry.Ports.Count > 0).Select(static entry => (Traffic(entry.Ports), TrafficCondition.All(Conditions(entry))));

    private static TrafficTerm Traffic(ValueList<CiliumPort> ports) => new(
        ports.Where(static port => port.Name is null).SelectMany(Numbered).Aggregate(TrafficSet.None, static (set, port) => set.Union(port)),
        ValueList.From(ports.Where(static port => port.Name is not null && port.Protocol.HasPorts())
            .Select(static port => new NamedPort(port.Protocol == CiliumProtocol.Any ? null : Protocols(port.Protocol)[0], port.Name!.ToLowerInvariant()))));

    private static IEnumerable<TrafficSet> Numbered(CiliumPort port) => Protocols(port.Protocol).Select(protocol => TrafficSet.Of(
        protocol,
        port.Number is { } first ? PortSet.Of(first, Math.Max(first, port.EndNumber ?? first)) : PortSet.All));

    private static Protocol[] Protocols(CiliumProtocol protocol) => protocol switch
    {
        CiliumProtocol.Any => All,
        CiliumProtocol.Tcp => [Protocol.Tcp],
        CiliumProtocol.Udp => [Protocol.Udp],
        CiliumProtocol.Sctp => [Protocol.Sctp],
        _ => [],
    };

    private static IEnumerable<TrafficCondition> Conditions(CiliumPortRule entry)
    {
        if (entry.ServerNames.Count > 0)
        {
            yield return new ServerNameCondition(entry.ServerNames);
        }

        if (entry.Rules is { Items.Count: > 0 } rules)
        {
            yield return OfRules(rules);
        }

        if (entry.Listener is { } listener)
        {
            yield return new ProxyCondition(["listener " + listener.Name]);
        }
    }

    private static TrafficCondition OfRules(CiliumLayer7 rules) => rules switch
    {
        CiliumHttpRules http => TrafficCondition.Any(http.Rules.Select(OfRequest)),
        CiliumDnsRules dns => new DnsQuestionCondition(ValueList.From(dns.Names.Select(static name => name.Value))),
        _ => new ProxyCondition(["its rules of " + rules.Field]),
    };

    private static HttpCondition OfRequest(CiliumHttpRule rule) => new()
    {
        Methods = rule.Method is null ? [] : [rule.Method],
        Paths = rule.Path is null ? [] : [rule.Path],
        Hosts = rule.Host is null ? [] : [rule.Host],
        Headers = ValueList.From(rule.Headers.Concat(rule.HeaderMatches.Where(static match => match.Mismatch is null).Select(static match => match.Value is null ? match.Name : $"{match.Name}: {match.Value}"))),
    };
}
