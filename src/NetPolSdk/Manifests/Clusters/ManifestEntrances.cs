namespace NetPolSdk;

/// <summary>Reads from manifests what lets traffic from outside in.</summary>
public static class ManifestEntrances
{
    /// <summary>
    /// What lets traffic from outside in to the workloads of manifests: Services of type LoadBalancer and NodePort, Ingresses,
    /// OpenShift Routes, and routes of the Gateway API, in the order written.
    /// </summary>
    /// <param name="manifest">The manifests.</param>
    /// <param name="cluster">The cluster that was read from them, with <see cref="ManifestCluster.ToCluster"/>.</param>
    public static IEnumerable<Entrance> EntrancesOf(this Manifest manifest, Cluster cluster)
    {
        Require.NotNull(manifest, nameof(manifest));
        Require.NotNull(cluster, nameof(cluster));
        var services = Services(manifest);
        foreach (var document in manifest.Documents.Where(static document => document is { Kind: not null, Name: not null }))
        {
            var @namespace = document.Namespace ?? "default";
            var address = @namespace + "/" + document.Name;
            IEnumerable<(string Namespace, string Name, string? Port)> backends = IsService(document)
                ? services[address].IsOutside ? [(@namespace, document.Name!, null)] : []
                : BackendReader.Backends(document, @namespace);
            foreach (var target in backends.SelectMany(backend => services.TryGetValue(backend.Namespace + "/" + backend.Name, out var service) ? service.Targets(cluster, backend.Port) : []))
            {
                yield return new Entrance(document.Kind!, address, target.Workload, target.Traffic);
            }
        }
    }

    private static bool IsService(ManifestDocument document) => document is { Kind: "Service", ApiVersion: "v1" };

    private static Dictionary<string, ServiceEntry> Services(Manifest manifest)
    {
        var services = new Dictionary<string, ServiceEntry>(StringComparer.Ordinal);
        foreach (var document in manifest.Documents.Where(static document => IsService(document) && document.Name is not null))
        {
            var @namespace = document.Namespace ?? "default";
            services[@namespace + "/" + document.Name] = new ServiceEntry(@namespace, document.Find(FieldPath.Spec) as MappingNode);
        }

        return services;
    }
}
