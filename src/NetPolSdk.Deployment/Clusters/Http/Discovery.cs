using System.Text.Json;

namespace NetPolSdk.Deployment.Clusters.Http;

/// <summary>Asks what is served: all groups at once where the server can (aggregated discovery), otherwise group by group.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/overview/kubernetes-api/#aggregated-discovery">Aggregated discovery</seealso>
internal sealed class Discovery(RequestSender sender)
{
    private static readonly AccessRequest About = new("get", "", "API groups");

    public async Task<ServedResources> ReadAsync(IReadOnlyCollection<string>? groups, CancellationToken cancellation)
    {
        var found = new Found();
        if (groups is null || groups.Contains(""))
        {
            await ReadCoreAsync(found, cancellation).ConfigureAwait(false);
        }

        if (groups is null || groups.Any(group => group.Length > 0))
        {
            await ReadGroupsAsync(found, groups, cancellation).ConfigureAwait(false);
        }

        return new ServedResources(ValueList.From(found.Resources), ValueList.From(found.Unavailable));
    }

    private async Task ReadCoreAsync(Found found, CancellationToken cancellation)
    {
        var answer = await GetAsync("/api", MediaTypes.Discovery, cancellation).ConfigureAwait(false);
        if (!found.AddAggregated(answer))
        {
            found.AddResources("", "v1", await GetAsync("/api/v1", MediaTypes.Json, cancellation).ConfigureAwait(false));
        }
    }

    private async Task ReadGroupsAsync(Found found, IReadOnlyCollection<string>? groups, CancellationToken cancellation)
    {
        var answer = await GetAsync("/apis", MediaTypes.Discovery, cancellation).ConfigureAwait(false);
        if (found.AddAggregated(answer))
        {
            return;
        }

        foreach (var (group, version) in GroupVersions(answer).Where(entry => groups is null || groups.Contains(entry.Group)))
        {
            await ReadVersionAsync(found, group, version, cancellation).ConfigureAwait(false);
        }
    }

    private async Task ReadVersionAsync(Found found, string group, string version, CancellationToken cancellation)
    {
        try
        {
            var path = $"/apis/{Uri.EscapeDataString(group)}/{Uri.EscapeDataString(version)}";
            found.AddResources(group, version, await GetAsync(path, MediaTypes.Json, cancellation).ConfigureAwait(false));
        }
        catch (ApiServerException down) when (down.StatusCode is 404 or 503)
        {
            // The server behind an aggregated API may be down; the other groups are none the worse for it.
            found.Unavailable.Add($"{group}/{version}");
        }
    }

    private async Task<JsonElement> GetAsync(string path, string accept, CancellationToken cancellation) =>
        (await sender.SendAsync(new ApiCall(HttpMethod.Get, path, About) { Accept = accept }, cancellation).ConfigureAwait(false)).Success();

    /// <summary>The preferred version of each group first, as aggregated discovery has it.</summary>
    private static IEnumerable<(string Group, string Version)> GroupVersions(JsonElement list) =>
        from @group in Items(list, "groups")
        let name = LiveObject.Text(@group, "name")
        let preferred = LiveObject.Text(LiveObject.Member(@group, "preferredVersion"), "version")
        from version in Items(@group, "versions").Select(entry => LiveObject.Text(entry, "version")).OrderBy(version => version != preferred)
        where name is not null && version is not null
        select (name, version);

    private static JsonElement[] Items(JsonElement? parent, string name) =>
        LiveObject.Member(parent, name) is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray()] : [];

    /// <summary>What has been found so far.</summary>
    private sealed class Found
    {
        public List<ApiResource> Resources { get; } = [];

        public List<string> Unavailable { get; } = [];

        /// <summary>Adds an aggregated answer; false where it is none.</summary>
        public bool AddAggregated(JsonElement answer)
        {
            if (LiveObject.Text(answer, "kind") != "APIGroupDiscoveryList")
            {
                return false;
            }

            foreach (var served in Items(answer, "items"))
            {
                var group = LiveObject.Text(LiveObject.Member(served, "metadata"), "name") ?? "";
                foreach (var version in Items(served, "versions"))
                {
                    AddVersion(group, LiveObject.Text(version, "version") ?? "", version);
                }
            }

            return true;
        }

        public void AddResources(string group, string version, JsonElement list)
        {
            foreach (var resource in Items(list, "resources"))
            {
                var plural = LiveObject.Text(resource, "name") ?? "";
                if (!plural.Contains('/', StringComparison.Ordinal))
                {
                    var isNamespaced = LiveObject.Member(resource, "namespaced") is { ValueKind: JsonValueKind.True };
                    Resources.Add(new ApiResource(group, version, LiveObject.Text(resource, "kind") ?? "", plural, isNamespaced));
                }
            }
        }

        private void AddVersion(string group, string version, JsonElement served)
        {
            var resources = Items(served, "resources");
            if (LiveObject.Text(served, "freshness") == "Stale" && resources.Length == 0)
            {
                Unavailable.Add($"{group}/{version}");
            }

            foreach (var resource in resources)
            {
                var kind = LiveObject.Text(LiveObject.Member(resource, "responseKind"), "kind") ?? "";
                Resources.Add(new ApiResource(group, version, kind, LiveObject.Text(resource, "resource") ?? "", LiveObject.Text(resource, "scope") == "Namespaced"));
            }
        }
    }
}
