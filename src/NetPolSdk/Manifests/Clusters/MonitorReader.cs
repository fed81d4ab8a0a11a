namespace NetPolSdk;

/// <summary>
/// Reads what Prometheus scrapes from ServiceMonitors and PodMonitors of the Prometheus operator. A monitor that names no port says too little and is
/// left out. Source: Prometheus operator docs, "API reference", <c>monitoring.coreos.com/v1</c>.
/// </summary>
internal static class MonitorReader
{
    private static readonly FieldPath Selector = FieldPath.Spec.Field("selector");

    /// <summary>The calls that monitors declare, with the workload of each as lists name it.</summary>
    public static IEnumerable<(string Workload, ExpectedCall Call)> Calls(Manifest manifest, Cluster cluster) =>
        from document in manifest.Documents
        where document.Name is not null && document.Group() == "monitoring.coreos.com"
        from target in Targets(document, cluster)
        where !target.Traffic.IsEmpty
        select (target.Workload.ToString(), new ExpectedCall(PlatformCaller.Prometheus, $"{document.Kind} {document.Namespace ?? "default"}/{document.Name}", target.Traffic));

    private static IEnumerable<(Workload Workload, TrafficSet Traffic)> Targets(ManifestDocument document, Cluster cluster) => document.Kind switch
    {
        "ServiceMonitor" => OfServices(document, cluster),
        "PodMonitor" => OfPods(document, cluster),
        _ => [],
    };

    private static IEnumerable<(Workload Workload, TrafficSet Traffic)> OfServices(ManifestDocument document, Cluster cluster) =>
        from service in cluster.Services
        where IsIn(document, service.Namespace) && SelectorNode.Matches(document.Find(Selector) as MappingNode, service.Labels)
        from endpoint in PodSpec.Items(document.Find(FieldPath.Spec.Field("endpoints")))
        let port = Text(endpoint["port"]) ?? Text(endpoint["targetPort"])
        where port is not null
        from target in service.TargetsIn(cluster, port)
        select target;

    private static IEnumerable<(Workload Workload, TrafficSet Traffic)> OfPods(ManifestDocument document, Cluster cluster) =>
        from workload in cluster.Workloads
        where IsIn(document, workload.Namespace) && SelectorNode.Matches(document.Find(Selector) as MappingNode, workload.Labels)
        from endpoint in PodSpec.Items(document.Find(FieldPath.Spec.Field("podMetricsEndpoints")))
        let port = Text(endpoint["port"]) ?? Text(endpoint["portNumber"]) ?? Text(endpoint["targetPort"])
        where port is not null
        select (workload, TrafficOf(workload, port));

    /// <summary>The ports of a pod that are declared under a name, or as a number.</summary>
    private static TrafficSet TrafficOf(Workload workload, string port) => workload.Ports
        .Where(declared => declared.Name == port || declared.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == port)
        .Aggregate(TrafficSet.None, static (set, declared) => set.Union(TrafficSet.Of(declared.Protocol, declared.Number)));

    /// <summary>Whether a monitor looks into a namespace: its own, unless it names others or all.</summary>
    private static bool IsIn(ManifestDocument document, string name)
    {
        var selector = document.Find(FieldPath.Spec.Field("namespaceSelector")) as MappingNode;
        if (PodSpec.IsTrue(selector?["any"]))
        {
            return true;
        }

        return selector?["matchNames"] is SequenceNode { Items.Count: > 0 } names
            ? names.Items.OfType<ScalarNode>().Any(item => item.Text == name)
            : (document.Namespace ?? "default") == name;
    }

    private static string? Text(DocumentNode? node) => node is ScalarNode { IsNull: false, Text.Length: > 0 } scalar ? scalar.Text : null;
}
