using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>The pods, namespaces and Services of a cluster, as far as the caller may see them.</summary>
/// <param name="Cluster">Namespaces, pods and Services, without policies.</param>
/// <param name="Missing">What could not be seen, and what that means.</param>
internal sealed record KnownCluster(Cluster Cluster, IReadOnlyList<string> Missing)
{
    /// <summary>Nothing known.</summary>
    public static KnownCluster Nothing { get; } = new(Cluster.Empty, []);

    /// <summary>Reads what there is.</summary>
    public static async Task<KnownCluster> ReadAsync(IApiServer server, CancellationToken cancellation)
    {
        var lists = await Task.WhenAll(new[] { ApiResource.Namespaces, ApiResource.Pods, ApiResource.Services }.Select(resource => ListAsync(server, resource, cancellation))).ConfigureAwait(false);
        var manifest = lists.SelectMany(list => ManifestText.Read(list.Objects)).Aggregate((Manifest?)null, (all, part) => all?.And(part.Manifest) ?? part.Manifest);
        return new KnownCluster(manifest?.ToCluster() ?? Cluster.Empty, [.. lists.Select(list => list.Missing).OfType<string>()]);
    }

    private static async Task<(IReadOnlyList<LiveObject> Objects, string? Missing)> ListAsync(IApiServer server, ApiResource resource, CancellationToken cancellation)
    {
        try
        {
            return ((await server.ListAsync(new ListRequest(resource) { PageSize = 1000 }, cancellation).ConfigureAwait(false)).Items, null);
        }
        catch (ApiServerException refused) when (refused.IsForbidden)
        {
            return ([], $"{refused.MissingPermission?.ToString() ?? $"{resource} cannot be listed"}; what the plan says of connections leaves them out.");
        }
    }
}
