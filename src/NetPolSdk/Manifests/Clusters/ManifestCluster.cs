namespace NetPolSdk;

/// <summary>Reads clusters from manifests.</summary>
public static class ManifestCluster
{
    /// <summary>
    /// The cluster that manifests describe: their namespaces, workloads, service accounts, Services and policies. Read are Pods and every built-in
    /// controller of pods; pods that a controller owns become one workload of the controller's name where they are alike. Of
    /// an object that occurs twice the last one counts. Objects without a namespace are in <c>default</c>, and namespaces that
    /// no file declares have their name as their only label.
    /// </summary>
    /// <param name="manifest">
    /// The manifests, best read with <see cref="ManifestOptions.AlreadyInCluster"/>. A policy with errors is not in the cluster, and
    /// answers without it may be wrong either way, so call <see cref="Manifest.ThrowIfInvalid"/> before, or show the findings.
    /// </param>
    public static Cluster ToCluster(this Manifest manifest)
    {
        Require.NotNull(manifest, nameof(manifest));
        var reader = new WorkloadReader();
        var namespaces = new List<ClusterNamespace>();
        var nodes = new List<ClusterNode>();
        var services = new List<ClusterService>();
        var accounts = new List<ClusterServiceAccount>();
        foreach (var document in manifest.Documents)
        {
            if (document is { Kind: "Namespace", ApiVersion: "v1", Name: { } name })
            {
                namespaces.Add(ClusterNamespace.Named(name).WithLabels(PodSpec.Labels((document.Root as MappingNode)?["metadata"])));
            }
            else if (NodeReader.Read(document) is { } node)
            {
                nodes.Add(node);
            }
            else if (ClusterServiceReader.Read(document) is { } service)
            {
                services.Add(service);
            }
            else if (document is { Kind: "ServiceAccount", ApiVersion: "v1", Name: { Length: > 0 } account })
            {
                accounts.Add(ClusterServiceAccount.Named(account, document.Namespace ?? "default").WithLabels(PodSpec.Labels((document.Root as MappingNode)?["metadata"])));
            }
            else
            {
                reader.Add(document);
            }
        }

        var workloads = ApiServerUseReader.AddTo([.. ExpectedCallReader.AddTo([.. reader.Workloads()], services, manifest)], manifest);
        return Cluster.With(workloads).AndUndeclared(UndeclaredWorkloadReader.Read(manifest)).And(services).And(nodes).And(accounts).And(namespaces).And(manifest.Policies.Where(PolicyLowering.Lowers));
    }
}
