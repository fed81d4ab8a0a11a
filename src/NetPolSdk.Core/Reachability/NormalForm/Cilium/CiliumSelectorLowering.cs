namespace NetPolSdk;

/// <summary>
/// Brings Cilium's selectors of endpoints into terms over pods: by their sources, keys are about the pod, its namespace or its service
/// account. Source: Cilium docs, "Terminology", section "Labels", and "Using Kubernetes Constructs In Policy".
/// </summary>
internal static class CiliumSelectorLowering
{
    /// <summary>Pods that a rule of a policy is for. In a namespaced policy another namespace than its own is not taken.</summary>
    public static (PodTerm Term, Doubt Doubt) Subject(CiliumSelector selector, string? own)
    {
        var requirements = Requirements(selector.Labels).Where(requirement => own is null || !IsNamespaceName(requirement) || requirement.Operator != LabelOperator.In);
        return Narrowed(Start(own), requirements);
    }

    /// <summary>Pods that are peers. Without a word about namespaces they are of the policy's own, or of any where the policy is clusterwide.</summary>
    public static (PodTerm Term, Doubt Doubt) Peers(CiliumSelector selector, string? own) =>
        Narrowed(Start(selector.NamesNamespace ? null : own), Requirements(selector.Labels));

    /// <summary>What a selector asks, with the keys as they are written, as requirements alone.</summary>
    public static IEnumerable<LabelRequirement> Requirements(LabelSelector selector) =>
        selector.MatchLabels.Select(static label => new LabelRequirement(label.Key, LabelOperator.In, [label.Value])).Concat(selector.MatchExpressions);

    private static bool IsNamespaceName(LabelRequirement requirement) => CiliumLabelKey.Of(requirement.Key) is { Key: CiliumLabelKey.PodNamespace, Source: CiliumLabelKey.Any or CiliumLabelKey.Kubernetes };

    private static PodTerm Start(string? @namespace) =>
        (@namespace is null ? PodTerm.In(LabelSelector.Everything, LabelSelector.Everything) : PodTerm.In(@namespace, LabelSelector.Everything)) with { Hosts = HostPods.Never };

    private static (PodTerm Term, Doubt Doubt) Narrowed(PodTerm term, IEnumerable<LabelRequirement> requirements)
    {
        var doubt = Doubt.None;
        foreach (var requirement in requirements)
        {
            var key = CiliumLabelKey.Of(requirement.Key);
            if (key.Source is not (CiliumLabelKey.Any or CiliumLabelKey.Kubernetes))
            {
                // No pod has a label of another source.
                term = requirement.Operator is LabelOperator.NotIn or LabelOperator.DoesNotExist ? term : term with { Conditions = [new AnyHolds([])] };
            }
            else if (key.Key == CiliumLabelKey.Cluster)
            {
                doubt = requirement.Operator == LabelOperator.Exists ? doubt : Doubt.UnknownPeer;
            }
            else
            {
                term = CalicoConditions.Narrowed(term, Condition(key.Key, requirement));
            }
        }

        return (term, doubt);
    }

    private static LabelHolds Condition(string key, LabelRequirement requirement) => key switch
    {
        CiliumLabelKey.PodNamespace => Of(SeenLabels.Namespace, Namespaces.NameLabel, requirement),
        CiliumLabelKey.ServiceAccount => Of(SeenLabels.Account, ClusterServiceAccount.NameKey, requirement),
        _ when key.StartsWith(CiliumLabelKey.NamespaceLabels, StringComparison.Ordinal) => Of(SeenLabels.Namespace, key.Substring(CiliumLabelKey.NamespaceLabels.Length), requirement),
        _ => Of(SeenLabels.Pod, key, requirement),
    };

    private static LabelHolds Of(SeenLabels labels, string key, LabelRequirement requirement) => new(labels, new LabelRequirement(key, requirement.Operator, requirement.Values));
}
