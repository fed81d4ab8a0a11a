using NetPolSdk.Tool.Connections;

namespace NetPolSdk.Tool.Inventory;

/// <summary>Collects the flows of each application.</summary>
internal static class FlowInventory
{
    /// <summary>The applications, in the ordinal order of their names.</summary>
    /// <param name="input">The manifests.</param>
    /// <param name="cancellation">Ends the collecting.</param>
    public static IReadOnlyList<Application> Of(EvaluatedInput input, CancellationToken cancellation)
    {
        var connections = input.Reachability.Connections(cancellation).Select(connection => (Connection: connection, Reasons: ReasonsOf(connection, input))).ToList();
        var incoming = connections.Where(entry => entry.Connection.To.Workload is not null).ToLookup(entry => ApplicationName.Of(entry.Connection.To.Workload!), StringComparer.Ordinal);
        var outgoing = connections.Where(entry => entry.Connection.From.Workload is not null).ToLookup(entry => ApplicationName.Of(entry.Connection.From.Workload!), StringComparer.Ordinal);
        return [.. input.Cluster.Workloads
            .GroupBy(ApplicationName.Of, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Application(
                group.Key,
                [.. group],
                Flows(incoming[group.Key].Select(entry => (entry.Connection.From, entry.Connection, entry.Reasons))),
                Flows(outgoing[group.Key].Select(entry => (entry.Connection.To, entry.Connection, entry.Reasons)))))];
    }

    private static List<Flow> Flows(IEnumerable<(Endpoint Peer, Connection Connection, List<string> Reasons)> connections) => [.. connections
        .GroupBy(entry => (Peer: PeerOf(entry.Peer), IsCertain: entry.Connection.Verdict == Verdict.Allowed, Doubt: DoubtOf(entry.Connection)))
        .OrderBy(group => group.Key.Peer, StringComparer.Ordinal)
        .ThenByDescending(group => group.Key.IsCertain)
        .ThenBy(group => group.Key.Doubt, StringComparer.Ordinal)
        .Select(group => new Flow(
            group.Key.Peer,
            group.Aggregate(TrafficSet.None, (traffic, entry) => traffic.Union(entry.Connection.Traffic)),
            group.Key.Doubt,
            [.. group.SelectMany(entry => entry.Reasons).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))];

    private static string DoubtOf(Connection connection) => connection.Verdict switch
    {
        Verdict.Allowed => "",
        Verdict.Conditional => $"if {connection.Condition}",
        _ => "undefined",
    };

    private static string PeerOf(Endpoint end) => end.Workload is { } workload ? $"{ApplicationName.Of(workload)} ({workload.Namespace})" : end.ToString();

    private static List<string> ReasonsOf(Connection connection, EvaluatedInput input)
    {
        var explanation = input.Explanation(connection.From, connection.To, connection.Traffic);
        return [.. explanation.Egress.Deciding.Concat(explanation.Ingress.Deciding).Select(rule => ReasonOf(rule.Origin)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The reason of the rule, else that of the policy.</summary>
    private static string? ReasonOf(PolicyOrigin origin) => origin.Policy.Parts()
        .Where(part => origin.Path.IsWithin(part.Path))
        .Select(part => part.Value switch
        {
            IngressRule rule => rule.Reason,
            EgressRule rule => rule.Reason,
            _ => null,
        })
        .FirstOrDefault(reason => reason is not null) ?? origin.Policy.Reason;
}
