namespace NetPolSdk;

/// <summary>
/// Which numbers the ports of a rule cover. What a name resolves to is each pod's own business: a name covers no number for certain, and
/// is not taken for one that nobody would give it.
/// </summary>
internal static class PortNumbers
{
    /// <summary>Whether ports include a number of a protocol.</summary>
    public static Answer Covers(this Ports ports, Protocol protocol, int number) =>
        ports.IsAll ? Answer.Yes : ports.Select(port => port.Covers(protocol, number)).Max();

    /// <inheritdoc cref="Covers(Ports, Protocol, int)"/>
    public static Answer Covers(this Port port, Protocol protocol, int number)
    {
        if (port.Protocol != protocol || port.Name is not null)
        {
            return port.Protocol == protocol && Hole.Is(port.Name) ? Answer.Maybe : Answer.No;
        }

        var (first, last) = Span(port);
        var isOutside = (!Hole.Is(first) && first > number) || (!Hole.Is(last) && last < number);
        return isOutside ? Answer.No : (Hole.Is(first) || Hole.Is(last) ? Answer.Maybe : Answer.Yes);
    }

    /// <summary>Whether a port entry stands for at least so many ports: a range, or every port of a protocol.</summary>
    public static Answer SpansAtLeast(this Port port, int count)
    {
        if (port.Name is not null || (port.Number is not null && port.EndNumber is null))
        {
            return Answer.No;
        }

        var (first, last) = Span(port);
        var known = (Hole.Is(first) ? PortSyntax.Smallest : first, Hole.Is(last) ? PortSyntax.Largest : last);
        var most = known.Item2 - known.Item1 + 1;
        return most < count ? Answer.No : (Hole.Is(first) || Hole.Is(last) ? Answer.Maybe : Answer.Yes);
    }

    private static (int First, int Last) Span(Port port) => port.Number is { } first
        ? (first, port.EndNumber ?? first)
        : (PortSyntax.Smallest, PortSyntax.Largest);
}
