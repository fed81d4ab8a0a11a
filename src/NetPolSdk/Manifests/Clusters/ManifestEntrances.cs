namespace NetPolSdk;

/// <summary>Reads from manifests what lets traffic from outside in.</summary>
public static class ManifestEntrances
{
    /// <summary>
    /// What lets traffic from outside in to the workloads of manifests: Services of type LoadBalancer and NodePort, Ingresses,
    /// OpenShift Routes, and routes of the Gateway API that a listener takes (one of a Gateway that is not in the manifests is taken
    /// to do so) and, into other namespaces, a ReferenceGrant allows; in the order written.
    /// </summary>
    /// <param name="manifest">The manifests.</param>
    /// <param name="cluster">The cluster that was read from them, with <see cref="ManifestCluster.ToCluster"/>.</param>
    public static IEnumerable<Entrance> EntrancesOf(this Manifest manifest, Cluster cluster)
    {
        Require.NotNull(manifest, nameof(manifest));
        Require.NotNull(cluster, nameof(cluster));
        var services = Services(manifest);
        var (gateways, grants) = (Gateways(manifest), new ReferenceGrants(manifest.Documents));
        foreach (var document in manifest.Documents.Where(static document => document is { Kind: not null, Name: not null }))
        {
            var @namespace = document.Namespace ?? "default";
            var address = @namespace + "/" + document.Name;
            var listeners = BackendReader.IsGatewayRoute(document) ? new GatewayRoute(document).ListenersIn(gateways, cluster) : [];
            if (listeners is null)
            {
                continue;
            }

            IEnumerable<(string Namespace, string Name, string? Port)> backends = document is { Kind: "Service", ApiVersion: "v1" }
                ? services.TryGetValue(address, out var own) && own.IsOutside ? [(@namespace, document.Name!, null)] : []
                : BackendReader.Backends(document, @namespace).Where(backend => grants.Allow(document.Kind!, @namespace, backend.Namespace, backend.Name));
            foreach (var target in backends.SelectMany(backend => services.TryGetValue(backend.Namespace + "/" + backend.Name, out var service) ? service.TargetsIn(cluster, backend.Port) : []))
            {
                yield return new Entrance(document.Kind!, address, target.Workload, target.Traffic) { Listeners = listeners };
            }
        }
    }

    private static Dictionary<string, GatewayEntry> Gateways(Manifest manifest)
    {
        var gateways = new Dictionary<string, GatewayEntry>(StringComparer.Ordinal);
        foreach (var document in manifest.Documents.Where(BackendReader.IsGateway))
        {
            gateways[(document.Namespace ?? "default") + "/" + document.Name] = new GatewayEntry(document);
        }

        return gateways;
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
