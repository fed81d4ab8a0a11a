namespace NetPolSdk;

/// <summary>The traffic of Calico's rules: protocols and the destination's ports. Source: Calico docs, "Network policy", sections "Rule" and "Ports".</summary>
internal static class CalicoTrafficLowering
{
    private static readonly Protocol[] All = [Protocol.Tcp, Protocol.Udp, Protocol.Sctp];

    /// <summary>The traffic; null where a rule is for other protocols only, which are in no answer.</summary>
    public static TrafficTerm? Traffic(CalicoRule rule)
    {
        Protocol[] protocols = [.. All.Where(protocol => (rule.Protocol is null || rule.Protocol.Transport == protocol) && rule.NotProtocol?.Transport != protocol)];
        if (protocols.Length == 0 || rule.Icmp is not null)
        {
            return null;
        }

        var entity = rule.Destination;
        var except = Numbered(entity.NotPorts, protocols);
        var @fixed = entity.Ports.Count == 0 ? protocols.Aggregate(TrafficSet.None, static (set, protocol) => set.Union(TrafficSet.Of(protocol, PortSet.All))) : Numbered(entity.Ports, protocols);
        return new TrafficTerm(@fixed.Except(except), Named(entity.Ports, protocols)) { Except = except, ExceptNamed = Named(entity.NotPorts, protocols) };
    }

    /// <summary>The condition that a rule puts on a connection beyond its ends and ports; null where it puts none.</summary>
    public static TrafficCondition? Condition(CalicoRule rule) => TrafficCondition.All(Conditions(rule));

    private static IEnumerable<TrafficCondition> Conditions(CalicoRule rule)
    {
        if (rule.Http is { } http)
        {
            yield return new HttpCondition { Methods = http.Methods, Paths = ValueList.From(http.Paths.Select(static path => path.ToString())) };
        }

        if (rule.Source.Ports.Count > 0)
        {
            yield return new SourcePortCondition(ValueList.From(rule.Source.Ports.Select(static port => port.ToString())));
        }

        if (rule.Source.NotPorts.Count > 0)
        {
            yield return new SourcePortCondition(["any but " + string.Join(", ", rule.Source.NotPorts)]);
        }
    }

    private static TrafficSet Numbered(ValueList<CalicoPort> ports, Protocol[] protocols) => ports.Where(static port => port.Name is null)
        .SelectMany(port => protocols.Select(protocol => TrafficSet.Of(protocol, PortSet.Of(port.Number!.Value, port.EndNumber ?? port.Number.Value))))
        .Aggregate(TrafficSet.None, static (set, port) => set.Union(port));

    private static ValueList<NamedPort> Named(ValueList<CalicoPort> ports, Protocol[] protocols) =>
        ValueList.From(ports.Where(static port => port.Name is not null).SelectMany(port => protocols.Select(protocol => new NamedPort(protocol, port.Name!))));
}
