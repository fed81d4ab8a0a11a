namespace NetPolSdk;

/// <summary>NPS6001: two policies of one tier and priority that decide differently on what may be the same connection. Source: network-policy-api, <c>priority</c>.</summary>
internal sealed class SamePriority() : WholeSetRule(RuleIds.SamePriority)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var known = set.All.OfType<AdminPolicy>()
            .Where(static policy => policy is not BaselineAdminNetworkPolicy)
            .Select(static policy => (Policy: policy, Rules: KnownAdminRules.Of(policy)))
            .ToLookup(static entry => (entry.Policy.Tier, entry.Policy.Priority));
        foreach (var policy in set.Judged.OfType<AdminPolicy>().Where(static policy => policy is not BaselineAdminNetworkPolicy))
        {
            if (KnownAdminRules.Of(policy) is not { } rules)
            {
                Maybe(verdicts, policy);
            }
            else if (known[(policy.Tier, policy.Priority)].FirstOrDefault(other => !ReferenceEquals(other.Policy, policy) && other.Rules is not null && Disagree(rules, other.Rules)).Policy is { } rival)
            {
                Yes(
                    verdicts,
                    policy,
                    FieldPath.Spec.Field("priority"),
                    $"{PolicyText.Of(rival)} has the same priority and decides differently on some of the same connections, and which of the two is asked first is undefined.",
                    "Give each policy of a tier a priority of its own; the lowest is asked first.");
            }
        }
    }

    private static bool Disagree(ValueList<TierRule> left, ValueList<TierRule> right) =>
        left.Any(rule => right.Any(other => other.Verdict != rule.Verdict && TermOverlap.MayMeet(rule, other)));
}
