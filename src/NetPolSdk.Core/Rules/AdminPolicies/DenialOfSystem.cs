namespace NetPolSdk;

/// <summary>NPS6008: a denial whose subject includes kube-system. Source: network-policy-api, "User Stories".</summary>
internal sealed class DenialOfSystem() : AdminPolicyRule(RuleIds.DenialOfSystem)
{
    private static readonly ClusterNamespace System = ClusterNamespace.Named("kube-system");

    protected override void Judge(AdminPolicy policy, Verdicts verdicts)
    {
        if (policy.Subject.Pods is { Selector.IsEverything: false } || !IsBroad(policy.Subject.Namespaces.Selector))
        {
            return;
        }

        if (Hole.IsIn(policy.Subject.ToString()))
        {
            Maybe(verdicts, policy);
            return;
        }

        if (policy.Ingress.Any(static rule => rule.Action == AdminAction.Deny && rule.Ports.IsAll && rule.From.Any(IsEveryNamespace))
            || policy.Egress.Any(static rule => rule.Action == AdminAction.Deny && rule.Ports.IsAll && rule.To.Any(static peer => peer is ClusterPods pods && IsEveryNamespace(pods))))
        {
            Yes(
                verdicts,
                policy,
                FieldPath.Spec.Field("subject"),
                "The policy denies connections of all pods, those of kube-system included: DNS, the network plugin and what else runs the cluster.",
                "Leave the cluster's own namespaces out: Namespaces.AllExcept(\"kube-system\").");
        }
    }

    /// <summary>A selector that asks for no label to be there may select kube-system.</summary>
    private static bool IsBroad(LabelSelector selector) =>
        selector.MatchLabels.Count == 0 && selector.MatchExpressions.All(static requirement => requirement.Operator is LabelOperator.NotIn or LabelOperator.DoesNotExist) && (Hole.IsIn(selector.ToString()) || selector.Matches(System.Labels));

    private static bool IsEveryNamespace(ClusterPods pods) => pods.Namespaces.Selector.IsEverything && (pods.Pods is null || pods.Pods.Selector.IsEverything);
}
