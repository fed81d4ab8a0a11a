using System.Globalization;
using NetPolSdk.Deployment.Connections;

namespace NetPolSdk.Deployment.Probing;

/// <summary>What is tried, and what cannot be.</summary>
/// <param name="Probes">The probes, in the order of their sources.</param>
/// <param name="Skipped">Why a connection is not tried, a sentence each.</param>
internal sealed record ProbePlan(IReadOnlyList<Probe> Probes, IReadOnlyList<string> Skipped)
{
    /// <summary>More than this nobody waits for, and no API server takes gladly.</summary>
    public const int MostProbes = 20_000;

    /// <summary>Every port that workloads declare or Services lead to, from every other workload.</summary>
    /// <param name="cluster">The cluster with its policies.</param>
    public static IEnumerable<AskedConnection> EveryConnectionOf(Cluster cluster) => ConnectionsOf(cluster.Workloads, cluster);

    /// <summary>Every port that other workloads declare or Services lead to, from some workloads.</summary>
    /// <param name="sources">The workloads.</param>
    /// <param name="cluster">The cluster with its policies.</param>
    public static IEnumerable<AskedConnection> ConnectionsOf(IEnumerable<Workload> sources, Cluster cluster)
    {
        var destinations = cluster.Workloads.Select(workload => (Workload: workload, Ports: new Lazy<(Protocol Protocol, int Number)[]>(() => PortsOf(workload, cluster)))).ToArray();
        return from source in sources
               from destination in destinations
               where source != destination.Workload || source.IsReplicated
               from port in destination.Ports.Value
               select new AskedConnection(source, destination.Workload, port.Protocol, port.Number, Expected: null);
    }

    /// <summary>Plans probes.</summary>
    /// <param name="asked">The connections.</param>
    /// <param name="cluster">The cluster with its policies.</param>
    /// <param name="targets">Where workloads can be connected to.</param>
    public static ProbePlan Of(IEnumerable<AskedConnection> asked, EvaluatedCluster cluster, ProbeTargets targets)
    {
        var probes = new List<Probe>();
        var skipped = new SortedSet<string>(StringComparer.Ordinal);
        var answers = new Dictionary<(Endpoint, Endpoint), TrafficAnswer>();
        foreach (var connection in asked.Distinct())
        {
            if ((SourceFault(connection.From) ?? DestinationFault(connection.To)) is { } fault)
            {
                skipped.Add(fault);
            }
            else if (targets.Find(connection.To, connection.Protocol, connection.Port) is not { } target)
            {
                skipped.Add($"{connection.To}: neither an address of its pods nor a Service before port {connection.Port.ToString(CultureInfo.InvariantCulture)}/{connection.Protocol.WireName()} is known. Read the live cluster (--cluster), or have something stand in for it (--stand-ins).");
            }
            else
            {
                var ends = (connection.From, connection.To);
                var answer = answers.TryGetValue(ends, out var known) ? known : answers[ends] = cluster.Reachability.Between(connection.From, connection.To);
                probes.Add(new Probe(connection, target, answer.For(connection.Protocol, connection.Port)));
            }
        }

        return new ProbePlan(probes, [.. skipped]);
    }

    private static (Protocol Protocol, int Number)[] PortsOf(Workload workload, Cluster cluster)
    {
        var behind = cluster.Services.Where(service => service.Selects(workload)).SelectMany(service => service.Ports)
            .Where(port => port.Target.Number is not null).Select(port => (port.Target.Protocol, port.Target.Number!.Value));
        return [.. workload.Ports.Select(port => (port.Protocol, port.Number)).Concat(behind).Distinct().OrderBy(port => port)];
    }

    private static string? SourceFault(Endpoint from) => from.Workload is { } workload
        ? WorkloadFault(workload)
        : $"{from}: no pod of the cluster can connect from an address outside it; try that connection from there.";

    private static string? DestinationFault(Endpoint to) => to.Workload is { } workload ? WorkloadFault(workload) : null;

    /// <summary>Why no pod can stand for a workload; null where one can.</summary>
    public static string? WorkloadFault(Workload workload)
    {
        if (workload.IsHostNetwork)
        {
            return $"{workload}: it is on its node's network, where policies are undefined and nothing can stand in for it.";
        }

        var isTaken = DnsSyntax.LabelFault(workload.Namespace) is null && DnsSyntax.SubdomainFault(workload.Name) is null
            && workload.Labels.All(label => LabelSyntax.KeyFault(label.Key, RuleIds.Metadata) is null && LabelSyntax.ValueFault(label.Value, RuleIds.Metadata) is null);
        return isTaken ? null : $"{workload}: no API server takes such a name, namespace or label.";
    }
}
