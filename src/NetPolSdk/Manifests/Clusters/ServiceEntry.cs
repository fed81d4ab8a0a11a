using System.Globalization;

namespace NetPolSdk;

/// <summary>A Kubernetes Service: which pods it selects, and to which of their ports it sends.</summary>
internal sealed class ServiceEntry(string @namespace, MappingNode? spec)
{
    private readonly KeyValuePair<string, string>[] _selector = [.. ((spec?["selector"] as MappingNode)?.Entries ?? [])
        .Select(static entry => new KeyValuePair<string, string>(entry.Name, (entry.Value as ScalarNode)?.Text ?? ""))];

    /// <summary>Whether it is reached from outside by itself.</summary>
    public bool IsOutside => spec?.TextOf("type") is "LoadBalancer" or "NodePort";

    /// <summary>The workloads behind it, with the ports of their pods.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="port">The Service's port, by number or name, or the pods' port; null for all of them.</param>
    public IEnumerable<(Workload Workload, TrafficSet Traffic)> Targets(Cluster cluster, string? port) => cluster.Workloads
        .Where(workload => _selector.Length > 0 && workload.Namespace == @namespace && _selector.All(wanted => workload.Labels.TryGetValue(wanted.Key, out var value) && value == wanted.Value))
        .Select(workload => (workload, Traffic(workload, port)))
        .Where(static target => !target.Item2.IsEmpty);

    private TrafficSet Traffic(Workload workload, string? port) => PodSpec.Items(spec?["ports"])
        .Where(entry => port is null || Text(entry["port"]) == port || Text(entry["name"]) == port || Text(entry["targetPort"]) == port)
        .Aggregate(TrafficSet.None, (set, entry) => set.Union(PodPort(workload, entry)));

    private static TrafficSet PodPort(Workload workload, MappingNode entry)
    {
        if (!ProtocolNames.TryParse(entry.TextOf("protocol") ?? "TCP", out var protocol))
        {
            return TrafficSet.None;
        }

        var target = Text(entry["targetPort"]) ?? Text(entry["port"]);
        if (int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 65535 ? TrafficSet.Of(protocol, number) : TrafficSet.None;
        }

        return workload.Ports.Where(port => port.Name == target && port.Protocol == protocol)
            .Aggregate(TrafficSet.None, static (set, port) => set.Union(TrafficSet.Of(port.Protocol, port.Number)));
    }

    private static string? Text(DocumentNode? node) => node is ScalarNode { IsNull: false } scalar ? scalar.Text : null;
}
