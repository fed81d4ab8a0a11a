namespace NetPolSdk;

/// <summary>Peers and the ports that they use or are called on: what becomes one rule. No port at all means every port.</summary>
internal sealed record ServiceFlow(Peers Peers, ValueList<Port> Ports, string? Reason)
{
    /// <summary>
    /// The flows in the fewest rules: one for the same peers, in the order of their first mention, and nothing that another
    /// rule allows already. Ports are by protocol and number, reasons one after the other in ordinal order.
    /// </summary>
    public static IEnumerable<ServiceFlow> Merge(IEnumerable<ServiceFlow> flows)
    {
        var merged = flows.GroupBy(flow => flow.Peers).Select(Together).ToArray();
        for (var i = 0; i < merged.Length; i++)
        {
            for (var j = 0; j < merged.Length; j++)
            {
                if (i != j && merged[i] is { } narrow && merged[j] is { } wide && PeerCover.Covers(wide.Peers, narrow.Peers))
                {
                    (merged[i], merged[j]) = Take(narrow, wide);
                }
            }
        }

        return merged.OfType<ServiceFlow>();
    }

    /// <summary>The flow on some of its ports; null where it has none of them.</summary>
    public ServiceFlow? On(Func<Port, bool> isWanted)
    {
        var wanted = ValueList.From(Ports.Where(isWanted));
        return wanted.Count == Ports.Count ? this : wanted.Count == 0 ? null : this with { Ports = wanted };
    }

    private static ServiceFlow? Together(IGrouping<Peers, ServiceFlow> samePeers)
    {
        var everyPort = samePeers.Any(flow => flow.Ports.Count == 0);
        return new ServiceFlow(samePeers.Key, everyPort ? [] : PortCover.Reduce(samePeers.SelectMany(flow => flow.Ports)), Together(samePeers.Select(flow => flow.Reason)));
    }

    /// <summary>What is left of the narrower flow, and the wider one; where nothing is left, its reason goes to the wider one.</summary>
    private static (ServiceFlow? Narrow, ServiceFlow? Wide) Take(ServiceFlow narrow, ServiceFlow wide)
    {
        if (wide.Ports.Count > 0 && narrow.Ports.Count == 0)
        {
            return (narrow, wide);
        }

        var left = ValueList.From(narrow.Ports.Where(port => wide.Ports.Count > 0 && !wide.Ports.Any(other => PortCover.Covers(other, port))));
        return left.Count == 0
            ? (null, wide with { Reason = Together([wide.Reason, narrow.Reason]) })
            : (narrow with { Ports = left }, wide);
    }

    private static string? Together(IEnumerable<string?> reasons)
    {
        var said = reasons.OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(reason => reason, StringComparer.Ordinal).ToArray();
        return said.Length == 0 ? null : string.Join("; ", said);
    }
}
