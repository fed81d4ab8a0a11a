using System.Globalization;

namespace NetPolSdk;

/// <summary>What is behind a Kubernetes Service.</summary>
internal static class ServiceTargets
{
    /// <summary>The workloads behind it, with the ports of their pods.</summary>
    /// <param name="service">The Service.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="port">The Service's port, by number or name, or the pods' port; null for all of them.</param>
    public static IEnumerable<(Workload Workload, TrafficSet Traffic)> TargetsIn(this ClusterService service, Cluster cluster, string? port) => cluster.WorkloadsIn(service.Namespace)
        .Where(service.Selects)
        .Select(workload => (workload, Traffic(service, workload, port)))
        .Where(static target => !target.Item2.IsEmpty);

    private static TrafficSet Traffic(ClusterService service, Workload workload, string? port) => service.Ports
        .Where(entry => port is null || Text(entry.Number) == port || entry.Name == port || (entry.Target.Name ?? Text(entry.Target.Number!.Value)) == port)
        .Aggregate(TrafficSet.None, (set, entry) => set.Union(PodPort(workload, entry.Target)));

    private static TrafficSet PodPort(Workload workload, Port target) => target.Number is { } number
        ? TrafficSet.Of(target.Protocol, number)
        : workload.Ports.Where(port => port.Name == target.Name && port.Protocol == target.Protocol)
            .Aggregate(TrafficSet.None, static (set, port) => set.Union(TrafficSet.Of(port.Protocol, port.Number)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
