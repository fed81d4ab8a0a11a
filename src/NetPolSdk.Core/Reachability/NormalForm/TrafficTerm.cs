namespace NetPolSdk;

/// <summary>The traffic of a rule: what holds whatever the destination, and the named ports that depend on it.</summary>
/// <param name="Fixed">The numbered ports.</param>
/// <param name="Named">The named ports.</param>
internal sealed record TrafficTerm(TrafficSet Fixed, ValueList<NamedPort> Named)
{
    /// <summary>Traffic that is left out, whatever else says of it; it is not in <see cref="Fixed"/>.</summary>
    public TrafficSet Except { get; init; } = TrafficSet.None;

    /// <summary>Named ports that are left out.</summary>
    public ValueList<NamedPort> ExceptNamed { get; init; } = [];

    /// <summary>Whether the traffic depends on the ports that the destination declares.</summary>
    public bool DependsOnPod => Named.Count > 0 || ExceptNamed.Count > 0;

    /// <summary>The named ports, whether they are meant or left out.</summary>
    public IEnumerable<NamedPort> AllNamed => Named.Concat(ExceptNamed);

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
    public TrafficSet Towards(ValueList<ContainerPort> declared) => DependsOnPod
        ? Fixed.Union(Resolved(Named, declared).Except(Except)).Except(Resolved(ExceptNamed, declared))
        : Fixed;

    private static TrafficSet Resolved(ValueList<NamedPort> named, ValueList<ContainerPort> declared) => named.Count == 0
        ? TrafficSet.None
        : declared.Where(port => named.Any(name => name.Matches(port))).Aggregate(TrafficSet.None, static (set, port) => set.Union(TrafficSet.Of(port.Protocol, port.Number)));

    /// <summary>A range that ends before it begins, as some servers take it, holds no port.</summary>
    private static TrafficSet Numbered(Port port) => port switch
    {
        { Number: { } first, EndNumber: { } last } when last < first => TrafficSet.None,
        { Number: { } number } => TrafficSet.Of(port.Protocol, PortSet.Of(number, port.EndNumber ?? number)),
        _ => TrafficSet.Of(port.Protocol, PortSet.All),
    };
}
