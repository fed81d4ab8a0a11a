using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Stacks;

namespace NetPolSdk.Deployment.Snapshots;

/// <summary>What a cluster holds, as far as the caller may see it.</summary>
/// <param name="Objects">The objects.</param>
/// <param name="Served">What the server serves of the groups that matter.</param>
/// <param name="Unserved">The kinds that it does not serve, so that there are none.</param>
/// <param name="Unseen">The kinds that the caller may not list, and the right that is missing.</param>
internal sealed record ClusterSnapshot(
    IReadOnlyList<LiveObject> Objects,
    ServedResources Served,
    IReadOnlyList<SnapshotKind> Unserved,
    IReadOnlyList<(SnapshotKind Kind, ApiServerException Refusal)> Unseen)
{
    private const int PageSize = 500;

    private const int Concurrency = 8;

    private Manifest? _manifest;

    /// <summary>The objects as manifests.</summary>
    public Manifest Manifest => _manifest ??= ManifestText.Read(Objects).Aggregate((Manifest?)null, (all, part) => all?.And(part.Manifest) ?? part.Manifest) ?? Manifest.Parse("");

    /// <summary>Whether all was seen that an answer needs.</summary>
    public bool IsWhole => Unseen.All(unseen => !unseen.Kind.IsNeeded);

    /// <summary>The objects of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public IEnumerable<LiveObject> Of(string kind) => Objects.Where(item => item.Resource.Kind == kind);

    /// <summary>Reads a cluster, page by page and several kinds at once.</summary>
    /// <param name="server">The cluster's server.</param>
    /// <param name="space">The one namespace to read; null for all.</param>
    /// <param name="kinds">The kinds to read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ApiServerException">The server did not answer.</exception>
    public static async Task<ClusterSnapshot> ReadAsync(IApiServer server, string? space, IReadOnlyList<SnapshotKind> kinds, CancellationToken cancellation)
    {
        var served = await server.DiscoverAsync([.. kinds.Select(kind => kind.Group).Distinct()], cancellation).ConfigureAwait(false);
        var found = kinds.Select(kind => (Kind: kind, Resource: served.VersionsOf(kind.Group, kind.Kind).FirstOrDefault())).ToArray();
        var lists = new (IReadOnlyList<LiveObject> Items, ApiServerException? Refusal)[found.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, found.Length), new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellation }, async (index, token) =>
            lists[index] = found[index].Resource is { } resource ? await ListAsync(server, resource, space, token).ConfigureAwait(false) : ([], null)).ConfigureAwait(false);
        return new ClusterSnapshot(
            [.. lists.SelectMany(list => list.Items).Where(IsThere)],
            served,
            [.. found.Where(entry => entry.Resource is null).Select(entry => entry.Kind)],
            [.. found.Zip(lists).Where(entry => entry.Second.Refusal is not null).Select(entry => (entry.First.Kind, entry.Second.Refusal!))]);
    }

    private static async Task<(IReadOnlyList<LiveObject> Items, ApiServerException? Refusal)> ListAsync(IApiServer server, ApiResource resource, string? space, CancellationToken cancellation)
    {
        try
        {
            if (space is not null && resource == ApiResource.Namespaces)
            {
                return (await server.GetAsync(resource, null, space, cancellation).ConfigureAwait(false) is { } one ? [one] : [], null);
            }

            var request = new ListRequest(resource) { PageSize = PageSize, Namespace = resource.IsNamespaced ? space : null };
            return ((await server.ListAsync(request, cancellation).ConfigureAwait(false)).Items, null);
        }
        catch (ApiServerException refused) when (refused.IsForbidden || refused.IsNotFound)
        {
            return ([], refused);
        }
    }

    /// <summary>Pods that have ended have no network any more.</summary>
    private static bool IsThere(LiveObject item) => item.Resource.Kind != "Pod" || LiveObject.Text(item["status"], "phase") is not ("Succeeded" or "Failed");
}
