namespace NetPolSdk;

/// <summary>NPS7003: a policy of a tier of its own that leaves something to the end of the tier, which denies it. Source: Calico docs, "Tiered policy".</summary>
internal sealed class UnsaidEndOfTier() : WholeSetRule(RuleIds.UnsaidEndOfTier)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var passing = new HashSet<string>(set.All.OfType<CalicoTier>().Where(static tier => tier.DefaultAction == CalicoAction.Pass).Select(static tier => tier.Name), StringComparer.Ordinal);
        var known = new HashSet<string>(set.All.OfType<CalicoTier>().Select(static tier => tier.Name), StringComparer.Ordinal);
        foreach (var policy in set.Judged.OfType<CalicoPolicy>())
        {
            if (!policy.IsForPods() || policy.Tier == CalicoPolicy.DefaultTier || passing.Contains(policy.Tier))
            {
                continue;
            }

            if (CalicoHoles.In(policy) || !(known.Contains(policy.Tier) || set.IsComplete))
            {
                Maybe(verdicts, policy);
                continue;
            }

            var others = set.All.OfType<CalicoPolicy>().Where(other => other.Tier == policy.Tier && other.IsForPods()).ToArray();
            Judge(policy, PolicyTypes.Ingress, "ingress", policy.Ingress, others.Select(static other => (other, other.Ingress)), verdicts);
            Judge(policy, PolicyTypes.Egress, "egress", policy.Egress, others.Select(static other => (other, other.Egress)), verdicts);
        }
    }

    private void Judge(CalicoPolicy policy, PolicyTypes direction, string field, ValueList<CalicoRule> rules, IEnumerable<(CalicoPolicy Policy, ValueList<CalicoRule> Rules)> others, Verdicts verdicts)
    {
        if ((policy.PolicyTypes & direction) == 0 || rules.Count == 0 || IsWhole(rules) || others.Any(other => IsForAll(other.Policy) && IsWhole(other.Rules)))
        {
            return;
        }

        Yes(
            verdicts,
            policy,
            FieldPath.Spec.Field(field),
            $"What none of these rules decides is denied at the end of the tier {Quoted.Text(policy.Tier)}, and no later tier is asked, NetworkPolicies neither.",
            "Add a last rule: Pass to leave the rest to the next tier, Deny where that is meant; or make the tier's defaultAction Pass.");
    }

    private static bool IsWhole(ValueList<CalicoRule> rules) => rules.Any(static rule => rule.MatchesEverything && rule.Action != CalicoAction.Log);

    private static bool IsForAll(CalicoPolicy policy) =>
        policy is CalicoGlobalPolicy { Selector: null or AllSelector, NamespaceSelector: null or AllSelector, ServiceAccountSelector: null or AllSelector };
}
