namespace NetPolSdk;

/// <summary>Whether ports of a rule and traffic that is asked for have anything in common.</summary>
internal static class PortTouch
{
    /// <summary>Whether any of the ports is among the traffic.</summary>
    /// <param name="ports">The ports.</param>
    /// <param name="traffic">The traffic.</param>
    /// <param name="destinations">The workloads whose declared ports a name may mean.</param>
    public static Answer Touch(this Ports ports, TrafficSet traffic, IReadOnlyList<Workload> destinations) =>
        ports.IsAll ? Answer.Yes : ports.Select(port => Touches(port, traffic, destinations)).Max();

    private static Answer Touches(Port port, TrafficSet traffic, IReadOnlyList<Workload> destinations)
    {
        if (Hole.Is(port.Name) || (port.Number is { } number && (Hole.Is(number) || Hole.Is(port.EndNumber ?? number))))
        {
            return Answer.Maybe;
        }

        var isOpen = port.Name is { } name
            ? destinations.Any(workload => workload.Ports.Any(one => one.Name == name && one.Protocol == port.Protocol && traffic.Contains(one.Protocol, one.Number)))
            : !traffic.Intersect(TrafficSet.Of(port.Protocol, port.Number is { } first ? PortSet.Of(first, port.EndNumber ?? first) : PortSet.All)).IsEmpty;
        return isOpen ? Answer.Yes : Answer.No;
    }
}
