namespace NetPolSdk;

/// <summary>
/// NPS1010: a rule that allows everything, beside rules of the same direction that it makes pointless, or in a policy that is named after
/// a denial. Source: Kubernetes docs, "Network Policies", sections "Allow all ingress traffic" and "Allow all egress traffic".
/// </summary>
internal sealed class AllowAllBesideRules() : NetworkPolicyRule(RuleIds.AllowAllBesideRules)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        var rules = DirectedRule.Of(policy).ToArray();
        foreach (var rule in rules.Where(rule => rule.IsEverything))
        {
            var others = rules.Count(other => other.Direction == rule.Direction && !other.IsEverything);
            var what = rule.Direction == Direction.Ingress ? "ingress" : "egress";
            if (others > 0)
            {
                Yes(
                    verdicts,
                    policy,
                    rule.Path,
                    $"This rule allows all {what}, so the other {what} {(others == 1 ? "rule changes" : "rules change")} nothing.",
                    "Remove it, or the others.");
            }
            else if (Hole.IsIn(policy.Name))
            {
                Maybe(verdicts, policy);
            }
            else if (DenialName.Of(policy.Name) is { } denial && (rule.Direction == Direction.Ingress ? denial.Ingress : denial.Egress))
            {
                Yes(
                    verdicts,
                    policy,
                    rule.Path,
                    $"The policy is named {Quoted.Text(policy.Name)}, and this rule allows all {what}.",
                    $"For a denial remove the rule, in C# with .{(rule.Direction == Direction.Ingress ? "DenyIngress" : "DenyEgress")}() in its place; else give the policy another name.");
            }
        }
    }
}
