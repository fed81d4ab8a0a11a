namespace NetPolSdk;

/// <summary>Which ports are within others. Ports here have numbers, or are every port of a protocol.</summary>
internal static class PortCover
{
    /// <summary>Whether every port of the inner one is one of the outer one.</summary>
    public static bool Covers(Port outer, Port inner) =>
        outer.Protocol == inner.Protocol
        && (outer.IsEveryPort || (outer.Number <= inner.Number && Last(outer) >= Last(inner)));

    /// <summary>The same ports in the fewest entries, by protocol and number: what lies within another is left out, and ranges that overlap become one.</summary>
    public static ValueList<Port> Reduce(IEnumerable<Port> ports)
    {
        var reduced = new List<Port>();
        var sorted = ports.Distinct().OrderBy(port => port.Protocol).ThenBy(port => port.Number ?? 0).ThenByDescending(port => Last(port) ?? 0).ThenBy(port => port.Name, StringComparer.Ordinal);
        foreach (var port in sorted)
        {
            var last = reduced.Count == 0 ? null : reduced[reduced.Count - 1];
            if (last is not null && Overlap(last, port))
            {
                reduced[reduced.Count - 1] = Covers(last, port) ? last : Port.Range(port.Protocol, last.Number!.Value, Last(port)!.Value);
            }
            else
            {
                reduced.Add(port);
            }
        }

        return ValueList.From(reduced);
    }

    /// <summary>Whether two ports, the first of which does not begin after the second, have one in common.</summary>
    private static bool Overlap(Port first, Port second) => first.Protocol == second.Protocol && (first.IsEveryPort || Last(first) >= second.Number);

    private static int? Last(Port port) => port.EndNumber ?? port.Number;
}
