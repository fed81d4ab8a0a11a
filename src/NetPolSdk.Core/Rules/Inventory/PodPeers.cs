namespace NetPolSdk;

/// <summary>The peers of a policy that select pods by labels, and what is known of those pods.</summary>
internal static class PodPeers
{
    /// <summary>The searches for the pods of every peer whose namespaces are known by name.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="known">What is known.</param>
    public static IEnumerable<(FieldPath Field, Pods Pods, IReadOnlyList<string> Namespaces, PodSearch Search)> Searched(NetworkPolicy policy, KnownCluster known)
    {
        foreach (var (field, peer) in PolicySelectors.Peers(policy))
        {
            var (pods, namespaces) = peer switch
            {
                Pods own => (own, [Cluster.NamespaceOf(policy)]),
                PodsInNamespaces both when ByName(both.Namespaces) is { } names => (both.Pods, names),
                _ => (null, Array.Empty<string>()),
            };
            if (pods is not null)
            {
                yield return (field, pods, namespaces, PodSearch.In(known, namespaces, pods.Selector));
            }
        }
    }

    /// <summary>The names of the namespaces, where the selector asks for a name and nothing else.</summary>
    public static string[]? ByName(Namespaces namespaces)
    {
        var requirements = namespaces.Selector.Requirements().ToArray();
        return requirements.Length == 1 && requirements[0] is { Operator: LabelOperator.In, Key: Namespaces.NameLabel } one ? [.. one.Values] : null;
    }

    /// <summary>
    /// Whether a peer of pods stands beside one of the namespaces that have them, so that one peer with both selectors was meant. That is
    /// told by NPS1001.
    /// </summary>
    public static bool IsSplit(NetworkPolicy policy, FieldPath field, IReadOnlyList<string> namespaces) => PolicySelectors.Lists(policy)
        .Where(list => list.Field.Equals(field.Parent()) && !list.Peers.IsAnyOf)
        .Any(list => list.Peers.Any(peer => peer is Namespaces all && MayBeAmong(all, namespaces)));

    private static bool MayBeAmong(Namespaces peer, IReadOnlyList<string> namespaces) =>
        peer.Selector.Requirements().Any(requirement => requirement.HasHole()) || (ByName(peer) is { } names && names.Any(namespaces.Contains));
}
