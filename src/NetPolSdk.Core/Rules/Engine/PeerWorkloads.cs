namespace NetPolSdk;

/// <summary>The known workloads that a policy's selectors pick.</summary>
internal static class PeerWorkloads
{
    /// <summary>Those that the policy is about; null where that depends on a value that is not known.</summary>
    public static IReadOnlyList<Workload>? OfSubject(NetworkPolicy policy, Cluster cluster) => Of(policy.Subject, policy, cluster);

    /// <summary>Those that are a peer; null where that depends on a value that is not known, none for addresses.</summary>
    public static IReadOnlyList<Workload>? Of(Peer peer, NetworkPolicy policy, Cluster cluster) => peer switch
    {
        Pods pods => Hole.Is(policy.Namespace) || HasHole(pods.Selector)
            ? null
            : [.. cluster.Workloads.Where(pod => pod.Namespace == Cluster.NamespaceOf(policy) && pods.Selector.Matches(pod.Labels))],
        Namespaces namespaces => In(namespaces.Selector, LabelSelector.Everything, cluster),
        PodsInNamespaces both => In(both.Namespaces.Selector, both.Pods.Selector, cluster),
        _ => [],
    };

    private static IReadOnlyList<Workload>? In(LabelSelector namespaces, LabelSelector pods, Cluster cluster)
    {
        if (HasHole(namespaces) || HasHole(pods))
        {
            return null;
        }

        var picked = new HashSet<string>(cluster.Namespaces.Where(item => namespaces.Matches(item.Labels)).Select(item => item.Name), StringComparer.Ordinal);
        return [.. cluster.Workloads.Where(pod => picked.Contains(pod.Namespace) && pods.Matches(pod.Labels))];
    }

    private static bool HasHole(LabelSelector selector) => selector.Requirements().Any(one => one.HasHole());
}
