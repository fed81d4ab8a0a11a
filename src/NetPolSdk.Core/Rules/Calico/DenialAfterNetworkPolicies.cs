namespace NetPolSdk;

/// <summary>NPS7002: a denial of the tier default that is asked after what NetworkPolicies allow the same pods. Source: Calico docs, "Tiered policy", and its conversion of NetworkPolicies to order 1000.</summary>
internal sealed class DenialAfterNetworkPolicies() : PolicySetRule(RuleIds.DenialAfterNetworkPolicies)
{
    /// <summary>The order of NetworkPolicies in the tier default.</summary>
    private const double OrderOfNetworkPolicies = 1000;

    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var plain = set.All.OfType<NetworkPolicy>().ToArray();
        foreach (var policy in set.Judged.OfType<CalicoPolicy>())
        {
            if (!policy.IsForPods() || policy.Tier != CalicoPolicy.DefaultTier || policy.Order < OrderOfNetworkPolicies)
            {
                continue;
            }

            var (field, isIngress, _) = policy.Entries().FirstOrDefault(static entry => entry.Rule.Action == CalicoAction.Deny);
            if (field.Equals(default))
            {
                continue;
            }

            if (CalicoHoles.In(policy))
            {
                Maybe(verdicts, policy);
            }
            else if (plain.FirstOrDefault(other => (isIngress ? other.Ingress.Count : other.Egress.Count) > 0 && !Holes.In(other) && CalicoOverlap.Subjects(policy, other)) is { } earlier)
            {
                Yes(
                    verdicts,
                    policy,
                    field,
                    $"{PolicyText.Of(earlier)} is asked before this rule, at order 1000 of the tier default, and what it allows is not denied any more.",
                    "Give the policy an order below 1000, or put it into an earlier tier.");
            }
        }
    }
}
