namespace NetPolSdk;

/// <summary>NPS7001: policies of one tier that decide differently on what may be the same connection, and whose order does not say which is asked first. Source: Calico docs, "Network policy", <c>order</c>.</summary>
internal sealed class NoOrderBetween() : WholeSetRule(RuleIds.NoOrderBetween)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var tiers = set.All.OfType<CalicoPolicy>().Where(static policy => policy.IsForPods()).ToLookup(static policy => policy.Tier, StringComparer.Ordinal);
        foreach (var policy in set.Judged.OfType<CalicoPolicy>().Where(static policy => policy.IsForPods()))
        {
            if (CalicoHoles.In(policy))
            {
                Maybe(verdicts, policy);
            }
            else if (tiers[policy.Tier].FirstOrDefault(other => !ReferenceEquals(other, policy) && IsUnordered(policy, other) && !CalicoHoles.In(other) && Disagree(policy, other)) is { } rival)
            {
                Yes(
                    verdicts,
                    policy,
                    policy.Order is null ? FieldPath.Spec : FieldPath.Spec.Field("order"),
                    $"{PolicyText.Of(rival)} decides differently on some of the same connections, and {(policy.Order is null ? "this policy has no order, so that it is asked last" : "has the same order, so that the names say which is asked first")}.",
                    "Give each policy of the tier an order of its own; the lowest is asked first.");
            }
        }
    }

    private static bool IsUnordered(CalicoPolicy policy, CalicoPolicy other) => policy.Order is null || policy.Order == other.Order;

    private static bool Disagree(CalicoPolicy policy, CalicoPolicy other) =>
        CalicoOverlap.Subjects(policy, other) && (Disagree(policy.Ingress, other.Ingress) || Disagree(policy.Egress, other.Egress));

    private static bool Disagree(ValueList<CalicoRule> rules, ValueList<CalicoRule> others) => rules.Any(rule => others.Any(other =>
        rule.Action != other.Action && rule.Action != CalicoAction.Log && other.Action != CalicoAction.Log && CalicoOverlap.Rules(rule, other)));
}
