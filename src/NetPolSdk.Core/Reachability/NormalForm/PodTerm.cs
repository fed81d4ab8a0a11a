namespace NetPolSdk;

/// <summary>Pods by namespace and labels: the subject of a rule, or one of its peers. All that is asked must hold.</summary>
/// <param name="Namespace">The one namespace; null for any that <paramref name="Namespaces"/> selects.</param>
/// <param name="Namespaces">What is asked of the namespace's labels.</param>
/// <param name="Pods">What is asked of the pod's labels.</param>
internal sealed record PodTerm(string? Namespace, LabelSelector Namespaces, LabelSelector Pods) : PeerTerm
{
    /// <summary>Whether pods on the nodes' network are left out for certain; else what becomes of them is undefined.</summary>
    public bool LeavesHostsOut { get; init; }

    /// <summary>Pods of one namespace.</summary>
    public static PodTerm In(string @namespace, LabelSelector pods) => new(@namespace, LabelSelector.Everything, pods);

    /// <summary>Pods of the namespaces that a selector selects.</summary>
    public static PodTerm In(LabelSelector namespaces, LabelSelector pods) => new(null, namespaces, pods);

    public bool MatchesNamespace(ClusterNamespace candidate) =>
        (Namespace is null || Namespace == candidate.Name) && Namespaces.Matches(candidate.Labels);

    public bool MatchesLabels(Workload workload) => !(LeavesHostsOut && workload.IsHostNetwork) && Pods.Matches(workload.Labels);
}
