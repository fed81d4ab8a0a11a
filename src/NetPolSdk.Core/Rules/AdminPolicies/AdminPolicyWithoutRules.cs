namespace NetPolSdk;

/// <summary>NPS6009: an admin policy without rules. Source: network-policy-api, "API Overview".</summary>
internal sealed class AdminPolicyWithoutRules() : AdminPolicyRule(RuleIds.AdminPolicyWithoutRules)
{
    protected override void Judge(AdminPolicy policy, Verdicts verdicts)
    {
        if (policy.Ingress.Count == 0 && policy.Egress.Count == 0)
        {
            Yes(verdicts, policy, FieldPath.Spec, "The policy has no rules and no effect: unlike a NetworkPolicy it isolates nobody.", "Add a rule that denies, or remove the policy.");
        }
    }
}
