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
            IEnumerable<(string Namespace, string Name, string? Port)> backends = document is { Kind: "Service", ApiVersion: "v1" }
                ? services.TryGetValue(address, out var own) && own.IsOutside ? [(@namespace, document.Name!, null)] : []
                : BackendReader.Backends(document, @namespace);
            foreach (var target in backends.SelectMany(backend => services.TryGetValue(backend.Namespace + "/" + backend.Name, out var service) ? service.TargetsIn(cluster, backend.Port) : []))
            {
                yield return new Entrance(document.Kind!, address, target.Workload, target.Traffic);
            }
        }
    }

    private static Dictionary<string, ClusterService> Services(Manifest manifest)
    {
        var services = new Dictionary<string, ClusterService>(StringComparer.Ordinal);
        foreach (var service in manifest.Documents.Select(ClusterServiceReader.Read).OfType<ClusterService>())
        {
            services[service.Address] = service;
        }

        return services;
    }
}
