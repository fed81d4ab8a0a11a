namespace NetPolSdk;

/// <summary>
/// How likely it is that a namespace and a pod selector in two peers were meant as one peer. The points are argued in
/// <c>docs/decisions/0007-and-written-as-or.md</c>; the tests hold the cases that they must tell apart.
/// </summary>
internal static class AndOrScore
{
    /// <summary>From here on it is reported.</summary>
    public const int Threshold = 3;

    // The pair is the whole list: one stray '-' makes exactly this.
    private const int Alone = 3;

    // The pair is part of a longer list, so the author was enumerating anyway.
    private const int AmongOthers = 1;

    // A second peer of either kind makes it a series of namespaces, or of pods, with something appended.
    private const int InSeries = -2;

    // The order in which the documentation writes the AND form, and in which people copy it.
    private const int NamespacesBeforePods = 1;

    // A label such as user=alice or env=prod is shared by many namespaces; opening all their pods is rarely meant.
    private const int NamespacesByLabel = 2;

    // Prometheus in monitoring, kube-dns in kube-system: such pods are not in the policy's own namespace.
    private const int PodsOfThatNamespace = 4;

    // All of monitoring, or all of the ingress controller's namespace, is an ordinary thing to admit beside own pods.
    private const int WholePlatformNamespace = -3;

    // The namespaces include the policy's own, so the pods alone would add nothing.
    private const int OwnNamespaceIncluded = 2;

    public static Evidence Of(AndOrPair pair, Peers peers, NetworkPolicy policy) =>
        Place(pair, peers) + (pair.NamespacesFirst ? NamespacesBeforePods : 0) + Selectors(pair, policy);

    private static Evidence Place(AndOrPair pair, Peers peers)
    {
        if (peers.Count == 2 || IsAllPairs(peers))
        {
            return Alone;
        }

        var isInSeries = peers.Count(peer => peer is Namespaces) > 1 || peers.Count(peer => peer is Pods) > 1;
        return isInSeries ? AmongOthers + InSeries : AmongOthers;
    }

    /// <summary>Namespaces, pods, namespaces, pods: the same slip more than once.</summary>
    private static bool IsAllPairs(Peers peers)
    {
        for (var i = 0; i < peers.Count; i += 2)
        {
            if (i + 1 == peers.Count || AndOrPair.At(peers, i) is not { } pair || pair.NamespacesFirst != peers[0] is Namespaces)
            {
                return false;
            }
        }

        return true;
    }

    private static Evidence Selectors(AndOrPair pair, NetworkPolicy policy)
    {
        var names = NamespaceNames.Of(pair.Namespaces.Selector);
        if (names.Count > 0)
        {
            return names.Any(Hole.Is) ? Unknown : OfNamed(names, pair.Pods, policy);
        }

        if (HasUnknownKey(pair.Namespaces.Selector))
        {
            return Unknown;
        }

        return PlatformNamespaces.IsPlatformLabel(pair.Namespaces.Selector) ? WholePlatformNamespace : OfLabelled(pair.Namespaces.Selector);
    }

    /// <summary>Any of what is said about selectors below could hold.</summary>
    private static Evidence Unknown => new(WholePlatformNamespace, PodsOfThatNamespace + OwnNamespaceIncluded);

    private static Evidence OfNamed(IReadOnlyList<string> names, Pods pods, NetworkPolicy policy)
    {
        var isOwnAmongThem = policy.Namespace is { } home && names.Contains(home);
        Evidence own = isOwnAmongThem ? OwnNamespaceIncluded : new Evidence(0, Hole.Is(policy.Namespace) ? OwnNamespaceIncluded : 0);
        var elsewhere = !isOwnAmongThem && names.All(PlatformNamespaces.IsKnown) ? WholePlatformNamespace : 0;
        return own + names.Select(name => PlatformNamespaces.IsHomeOf(name, pods.Selector)).Max() switch
        {
            Answer.Yes => PodsOfThatNamespace,
            Answer.Maybe => new Evidence(elsewhere, PodsOfThatNamespace),
            _ => elsewhere,
        };
    }

    /// <summary>"All but these" is a rule of its own kind, and says nothing about the pods.</summary>
    private static int OfLabelled(LabelSelector namespaces)
    {
        var asksForLabel = namespaces.MatchLabels.Count > 0 || namespaces.MatchExpressions.Any(requirement => requirement.Operator is LabelOperator.In or LabelOperator.Exists);
        return asksForLabel ? NamespacesByLabel : 0;
    }

    private static bool HasUnknownKey(LabelSelector selector) =>
        selector.MatchLabels.Any(entry => Hole.Is(entry.Key)) || selector.MatchExpressions.Any(requirement => Hole.Is(requirement.Key));
}
