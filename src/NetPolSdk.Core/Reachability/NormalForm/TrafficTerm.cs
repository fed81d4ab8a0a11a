namespace NetPolSdk;

/// <summary>The traffic of a rule: what holds whatever the destination, and the named ports that depend on it.</summary>
/// <param name="Fixed">The numbered ports.</param>
/// <param name="Named">The named ports.</param>
internal sealed record TrafficTerm(TrafficSet Fixed, ValueList<NamedPort> Named)
{
    public static TrafficTerm Of(Ports ports)
    {
        if (ports.IsAll)
        {
            return new TrafficTerm(TrafficSet.All, []);
        }

        var numbered = ports.Where(static port => port.Name is null).Aggregate(TrafficSet.None, static (set, port) => set.Union(Numbered(port)));
        return new TrafficTerm(numbered, ValueList.From(ports.Where(static port => port.Name is not null).Select(static port => new NamedPort(port.Protocol, port.Name!))));
    }

    /// <summary>The traffic towards pods that declare the given ports. A name that they do not declare matches nothing.</summary>
    public TrafficSet Towards(ValueList<ContainerPort> declared) => Named.Count == 0
        ? Fixed
        : declared.Where(port => Named.Any(name => name.Matches(port))).Aggregate(Fixed, static (set, port) => set.Union(TrafficSet.Of(port.Protocol, port.Number)));

    /// <summary>A range that ends before it begins, as some servers take it, holds no port.</summary>
    private static TrafficSet Numbered(Port port) => port switch
    {
        { Number: { } first, EndNumber: { } last } when last < first => TrafficSet.None,
        { Number: { } number } => TrafficSet.Of(port.Protocol, PortSet.Of(number, port.EndNumber ?? number)),
        _ => TrafficSet.Of(port.Protocol, PortSet.All),
    };
}
