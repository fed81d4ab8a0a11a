namespace NetPolSdk;

/// <summary>NPS8009: an allowance that a denial of the same rule takes back as a whole. Source: Cilium docs, "Deny Policies".</summary>
internal sealed class DenialOverAllowance() : CiliumPolicyRule(RuleIds.DenialOverAllowance)
{
    protected override void Judge(CiliumPolicy policy, Verdicts verdicts)
    {
        foreach (var (field, spec, list, rule) in policy.Entries())
        {
            if (list.IsDeny || rule.MatchesNothing)
            {
                continue;
            }

            var denials = list.IsIngress ? spec.IngressDeny : spec.EgressDeny;
            if (CiliumHoles.In(rule) || denials.Any(CiliumHoles.In))
            {
                Maybe(verdicts, policy);
            }
            else if (denials.FirstOrDefault(denial => !denial.MatchesNothing && CiliumCover.Traffic(rule, denial) && CiliumCover.Peers(rule.Peers, denial.Peers) == Answer.Yes) is { } denial)
            {
                Yes(
                    verdicts,
                    policy,
                    field,
                    $"The rule allows nothing: {list.Field}Deny denies {denial.Peers}, and a denial wins over every allowance, whatever their order.",
                    "Narrow the denial, or remove the rule.");
            }
        }
    }
}
