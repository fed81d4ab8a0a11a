namespace NetPolSdk;

/// <summary>A peer and the ports that it uses or is called on: what becomes one rule.</summary>
internal sealed record ServiceFlow(Peer Peer, ValueList<Port> Ports, string? Reason)
{
    /// <summary>
    /// The flows, one a peer in the order of their first mention: their ports together, by protocol and number and without
    /// those that another one contains, and their reasons one after the other, in ordinal order.
    /// </summary>
    public static IEnumerable<ServiceFlow> Merge(IEnumerable<ServiceFlow> flows) =>
        from flow in flows
        group flow by flow.Peer into samePeer
        select new ServiceFlow(samePeer.Key, MergePorts([.. samePeer.Select(flow => flow.Ports)]), MergeReasons(samePeer.Select(flow => flow.Reason)));

    /// <summary>No port at all means every port, and takes the others in.</summary>
    private static ValueList<Port> MergePorts(IReadOnlyCollection<ValueList<Port>> ports)
    {
        if (ports.Any(list => list.Count == 0))
        {
            return [];
        }

        var distinct = ports.SelectMany(list => list).Distinct().ToArray();
        return ValueList.From(distinct
            .Where(port => !distinct.Any(other => other != port && Contains(other, port)))
            .OrderBy(port => port.Protocol)
            .ThenBy(port => port.Number)
            .ThenBy(port => port.ToString(), StringComparer.Ordinal));
    }

    private static bool Contains(Port outer, Port inner) =>
        outer.Protocol == inner.Protocol
        && (outer.IsEveryPort || (outer.Number <= inner.Number && (outer.EndNumber ?? outer.Number) >= (inner.EndNumber ?? inner.Number)));

    private static string? MergeReasons(IEnumerable<string?> reasons)
    {
        var said = reasons.OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(reason => reason, StringComparer.Ordinal).ToArray();
        return said.Length == 0 ? null : string.Join("; ", said);
    }
}
