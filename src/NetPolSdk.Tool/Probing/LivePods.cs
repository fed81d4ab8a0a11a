namespace NetPolSdk.Tool.Probing;

/// <summary>
/// The pods that manifests hold, each for itself: a cluster's workloads are the controllers, which have no addresses, and what stands in for a
/// workload is a pod of a Job.
/// </summary>
internal static class LivePods
{
    /// <summary>The pods that run and have addresses of their own.</summary>
    /// <param name="manifest">The manifests.</param>
    public static IReadOnlyList<Workload> In(Manifest manifest) =>
    [
        .. manifest.Documents
            .Where(static document => document is { ApiVersion: "v1", Kind: "Pod", Name.Length: > 0, Root: MappingNode })
            .Where(static document => ((document.Root as MappingNode)!["status"] as MappingNode)?.TextOf("phase") is not ("Succeeded" or "Failed"))
            .Select(static document => PodSpec.Apply(Workload.Named(document.Name!, document.Namespace ?? "default"), (MappingNode)document.Root))
            .Where(static pod => pod is { IsHostNetwork: false, Addresses.Count: > 0 }),
    ];
}
