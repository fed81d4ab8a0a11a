namespace NetPolSdk;

/// <summary>Pods by namespace and labels: the subject of a rule, or one of its peers. All that is asked must hold.</summary>
/// <param name="Namespace">The one namespace; null for any that <paramref name="Namespaces"/> selects.</param>
/// <param name="Namespaces">What is asked of the namespace's labels.</param>
/// <param name="Pods">What is asked of the pod's labels.</param>
internal sealed record PodTerm(string? Namespace, LabelSelector Namespaces, LabelSelector Pods) : PeerTerm
{
    /// <summary>What becomes of pods on the nodes' network.</summary>
    public HostPods Hosts { get; init; }

    /// <summary>What is asked of the service account: of its labels, and of its name by <see cref="ClusterServiceAccount.NameKey"/>.</summary>
    public LabelSelector Accounts { get; init; } = LabelSelector.Everything;

    /// <summary>What is asked beyond that.</summary>
    public ValueList<PodCondition> Conditions { get; init; } = [];

    /// <summary>Whether it is said by the namespace and by labels of namespaces and pods alone.</summary>
    public bool IsPlain => Accounts.IsEverything && Conditions.Count == 0;

    /// <summary>Pods of one namespace.</summary>
    public static PodTerm In(string @namespace, LabelSelector pods) => new(@namespace, LabelSelector.Everything, pods);

    /// <summary>Pods of the namespaces that a selector selects.</summary>
    public static PodTerm In(LabelSelector namespaces, LabelSelector pods) => new(null, namespaces, pods);

    public bool MatchesNamespace(ClusterNamespace candidate) =>
        (Namespace is null || Namespace == candidate.Name) && Namespaces.Matches(candidate.Labels);

    /// <summary>Whether a pod is selected, leaving aside whether it is on its node's network; null where that is not known.</summary>
    public bool? Matches(SeenPod pod)
    {
        if (!MatchesNamespace(pod.Namespace) || !Pods.Matches(pod.Labels))
        {
            return false;
        }

        var all = pod.HoldsOfAccount(Accounts);
        foreach (var condition in Conditions)
        {
            all &= condition.Holds(pod);
        }

        return all;
    }
}
