namespace NetPolSdk;

/// <summary>Reads from manifests what the platform calls on workloads: through entrances, webhooks, aggregated APIs and monitors.</summary>
internal static class ExpectedCallReader
{
    /// <summary>The workloads with the calls to them.</summary>
    /// <param name="workloads">The workloads.</param>
    /// <param name="services">The Services before them.</param>
    /// <param name="manifest">The manifests.</param>
    public static IEnumerable<Workload> AddTo(IReadOnlyList<Workload> workloads, IReadOnlyList<ClusterService> services, Manifest manifest)
    {
        var cluster = Cluster.With(workloads).And(services);
        var calls = Entrances(manifest, cluster).Concat(ApiServerCalls(manifest, cluster)).Concat(MonitorReader.Calls(manifest, cluster)).ToLookup(call => call.Workload, call => call.Call, StringComparer.Ordinal);
        return workloads.Select(workload => calls[workload.ToString()].Aggregate(workload, static (soFar, call) => soFar.ExpectingCall(call)));
    }

    private static IEnumerable<(string Workload, ExpectedCall Call)> Entrances(Manifest manifest, Cluster cluster) => manifest.EntrancesOf(cluster).Select(static entrance => (
        entrance.Workload.ToString(),
        new ExpectedCall(entrance.Kind == "Service" ? PlatformCaller.Outside : PlatformCaller.IngressController, entrance.Kind + " " + entrance.Address, entrance.Traffic)));

    private static IEnumerable<(string Workload, ExpectedCall Call)> ApiServerCalls(Manifest manifest, Cluster cluster) =>
        from document in manifest.Documents
        where document is { Kind: not null, Name: not null }
        from reference in References(document)
        let port = (reference["port"] as ScalarNode)?.Text ?? "443"
        from service in cluster.Services.Where(service => service.Name == reference.TextOf("name") && service.Namespace == (reference.TextOf("namespace") ?? "default"))
        from target in service.TargetsIn(cluster, port)
        select (target.Workload.ToString(), new ExpectedCall(PlatformCaller.ApiServer, document.Kind + " " + document.Name, target.Traffic));

    /// <summary>The references to Services that the API server calls. Source: Kubernetes docs, "Dynamic Admission Control", "Kubernetes API Aggregation Layer" and "Versions in CustomResourceDefinitions".</summary>
    private static IEnumerable<MappingNode> References(ManifestDocument document) => document.Kind switch
    {
        "ValidatingWebhookConfiguration" or "MutatingWebhookConfiguration" => PodSpec.Items(document.Root is MappingNode root ? root["webhooks"] : null).Select(static webhook => Service(webhook["clientConfig"])).OfType<MappingNode>(),
        "APIService" => new[] { Service(document.Find(FieldPath.Spec)) }.OfType<MappingNode>(),
        "CustomResourceDefinition" => new[] { Service(document.Find(FieldPath.Of("spec.conversion.webhook.clientConfig"))) }.OfType<MappingNode>(),
        _ => [],
    };

    private static MappingNode? Service(DocumentNode? client) => (client as MappingNode)?["service"] as MappingNode;
}
