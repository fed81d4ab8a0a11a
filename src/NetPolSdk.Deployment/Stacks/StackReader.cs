using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>Reads what stands: the inventory, and the policies of the namespaces in question, whomever they belong to.</summary>
internal sealed class StackReader(IApiServer server, ApplySet set)
{
    /// <summary>From so many namespaces on, one list of the whole cluster is less work than one of each.</summary>
    private const int ManyNamespaces = 4;

    private const int PageSize = 1000;

    /// <summary>Reads what stands.</summary>
    /// <param name="desired">What shall stand.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<StackState> ReadAsync(IReadOnlyCollection<Policy> desired, CancellationToken cancellation)
    {
        var parent = await server.GetAsync(ApiResource.ConfigMaps, set.Namespace, set.ParentName, cancellation).ConfigureAwait(false);
        set.Check(parent);
        var recorded = ApplySet.Listed(parent, ApplySet.GroupKinds);
        var kinds = desired.Select(policy => ObjectId.Of(policy).GroupKind).Concat(recorded).Distinct(StringComparer.Ordinal).ToArray();
        var resources = await ResourcesAsync(kinds, desired, cancellation).ConfigureAwait(false);
        var namespaces = desired.Select(policy => policy.Namespace).OfType<string>()
            .Concat(ApplySet.Listed(parent, ApplySet.AdditionalNamespaces)).Append(set.Namespace).Distinct(StringComparer.Ordinal).ToArray();
        var wanted = desired.ToDictionary(ObjectId.Of);
        var (policies, unreadable) = (new List<LivePolicy>(), new List<LiveObject>());
        foreach (var resource in resources.Values)
        {
            var others = new List<LiveObject>();
            foreach (var item in await ListAsync(resource, namespaces, cancellation).ConfigureAwait(false))
            {
                if (wanted.TryGetValue(new ObjectId(resource.Group, resource.Kind, item.Namespace, item.Name), out var policy) && Difference.IsAsDesired(item, policy))
                {
                    policies.Add(new LivePolicy(item, policy, IsAsDesired: true));
                }
                else
                {
                    others.Add(item);
                }
            }

            var read = ManifestText.Policies(others).ToArray();
            policies.AddRange(read.Where(item => item.Policy is not null).Select(item => new LivePolicy(item.Live, item.Policy!)));
            unreadable.AddRange(read.Where(item => item.Policy is null).Select(item => item.Live));
        }

        return new StackState(parent, policies, unreadable, resources, [.. kinds.Where(kind => !resources.ContainsKey(kind))]);
    }

    /// <summary>The resources of kinds. Kubernetes' own policies are served by every cluster; others are asked for.</summary>
    private async Task<Dictionary<string, ApiResource>> ResourcesAsync(string[] kinds, IReadOnlyCollection<Policy> desired, CancellationToken cancellation)
    {
        var own = ApiResource.NetworkPolicies;
        var ownKind = $"{own.Kind}.{own.Group}";
        var resources = new Dictionary<string, ApiResource>(StringComparer.Ordinal);
        if (kinds.Contains(ownKind))
        {
            resources[ownKind] = own;
        }

        var others = kinds.Where(kind => kind != ownKind).ToArray();
        if (others.Length == 0)
        {
            return resources;
        }

        var served = await server.DiscoverAsync([.. others.Select(GroupOf).Distinct(StringComparer.Ordinal)], cancellation).ConfigureAwait(false);
        var versions = desired.DistinctBy(policy => ObjectId.Of(policy).GroupKind).ToDictionary(policy => ObjectId.Of(policy).GroupKind, policy => policy.ApiVersion);
        foreach (var kind in others)
        {
            var found = versions.TryGetValue(kind, out var version)
                ? served.Find(version, kind.Split('.')[0])
                : served.VersionsOf(GroupOf(kind), kind.Split('.')[0]).FirstOrDefault();
            if (found is not null)
            {
                resources[kind] = found;
            }
        }

        return resources;
    }

    private static string GroupOf(string groupKind) => groupKind.Contains('.', StringComparison.Ordinal) ? groupKind[(groupKind.IndexOf('.', StringComparison.Ordinal) + 1)..] : "";

    private async Task<IReadOnlyList<LiveObject>> ListAsync(ApiResource resource, string[] namespaces, CancellationToken cancellation)
    {
        var request = new ListRequest(resource) { PageSize = PageSize };
        if (!resource.IsNamespaced)
        {
            return (await server.ListAsync(request, cancellation).ConfigureAwait(false)).Items;
        }

        if (namespaces.Length >= ManyNamespaces)
        {
            try
            {
                return (await server.ListAsync(request, cancellation).ConfigureAwait(false)).Items;
            }
            catch (ApiServerException refused) when (refused.IsForbidden)
            {
                // A caller that may see only some namespaces is asked for each.
            }
        }

        var lists = await Task.WhenAll(namespaces.Select(name => server.ListAsync(request with { Namespace = name }, cancellation))).ConfigureAwait(false);
        return [.. lists.SelectMany(list => list.Items)];
    }
}
