using NetPolSdk.Tool.Rendering;

namespace NetPolSdk.Tool.Connections;

/// <summary>Makes the graph that the pictures are drawn from.</summary>
internal static class GraphOfConnections
{
    /// <summary>The graph of a cluster.</summary>
    /// <param name="title">What it is of.</param>
    /// <param name="input">The manifests.</param>
    /// <param name="rows">The connections.</param>
    public static ConnectivityGraph Of(string title, EvaluatedInput input, IReadOnlyList<ConnectionRow> rows)
    {
        var workloads = input.Cluster.Workloads.Select(workload => Node(workload, input)).ToList();
        var known = workloads.Select(workload => workload.Id).ToHashSet(StringComparer.Ordinal);
        var externals = rows.SelectMany(row => new[] { row.From, row.To }).Where(end => !known.Contains(end)).Distinct().Order(StringComparer.Ordinal);
        return new(
            title,
            [.. input.Cluster.Namespaces.Where(space => workloads.Any(workload => workload.Namespace == space.Name)).Select(space => new GraphNamespace(space.Name, Labels(space.Labels)))],
            workloads,
            [.. externals.Select(end => new GraphExternal(end, end))],
            [.. rows.Select(row => new GraphEdge(row.From, row.To, row.TrafficText, row.Verdict, Explanation(row)))]);
    }

    private static GraphWorkload Node(Workload workload, EvaluatedInput input)
    {
        var report = input.Reachability.Show(workload);
        return new(
            workload.ToString(),
            workload.Namespace,
            workload.Name,
            workload.Kind,
            Labels(workload.Labels),
            report.IsIngressIsolated,
            report.IsEgressIsolated,
            [.. report.Policies.Select(policy => $"{policy.Kind} {policy.Metadata}")]);
    }

    private static IReadOnlyList<string> Explanation(ConnectionRow row) => row.Condition.Length > 0 ? [row.Condition, .. row.Explanation] : row.Explanation;

    private static List<string> Labels(ValueMap labels) => [.. labels.Select(label => $"{label.Key}={label.Value}")];
}
