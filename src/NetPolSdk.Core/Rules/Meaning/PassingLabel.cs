namespace NetPolSdk;

/// <summary>
/// NPS1025: a selector by a label that a controller makes up and changes: the hash of a template or revision, the UID of a job, the name
/// of one replica. Source: Kubernetes docs, "Well-Known Labels, Annotations and Taints", and "Deployments", section "Pod-template-hash label".
/// </summary>
internal sealed class PassingLabel() : NetworkPolicyRule(RuleIds.PassingLabel)
{
    /// <summary>The fact that holds the label's key.</summary>
    public const string Key = "key";

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["pod-template-hash"] = "changes with every rollout of the Deployment",
        ["controller-revision-hash"] = "changes with every revision of the DaemonSet or StatefulSet",
        ["pod-template-generation"] = "changes with every revision of the DaemonSet",
        ["controller-uid"] = "is another one for every Job",
        ["batch.kubernetes.io/controller-uid"] = "is another one for every Job",
        ["statefulset.kubernetes.io/pod-name"] = "is that of one replica, and the others are left out",
    };

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var placed in PlacedSelector.Of(policy).Where(placed => !placed.IsOfNamespaces))
        {
            var passing = placed.Selector.Requirements().FirstOrDefault(one => one.Operator is LabelOperator.In or LabelOperator.NotIn && Labels.ContainsKey(one.Key));
            if (passing is not null)
            {
                Yes(
                    verdicts,
                    policy,
                    placed.Path,
                    $"The selector asks for the label {passing.Key}, whose value {Labels[passing.Key]}. Pods that it should match are silently not matched.",
                    "Select by a label that the pod template sets, such as app or app.kubernetes.io/name.",
                    (Key, passing.Key));
            }
            else if (placed.Selector.Requirements().Any(one => one.Operator is LabelOperator.In or LabelOperator.NotIn && Hole.Is(one.Key)))
            {
                Maybe(verdicts, policy);
            }
        }
    }
}
