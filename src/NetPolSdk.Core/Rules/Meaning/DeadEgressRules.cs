namespace NetPolSdk;

/// <summary>NPS1003: egress rules in a policy whose policyTypes lacks Egress.</summary>
internal sealed class DeadEgressRules() : NetworkPolicyRule(RuleIds.DeadEgressRules)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        if (policy.Egress.Count > 0 && (policy.PolicyTypes & PolicyTypes.Egress) == 0)
        {
            Yes(
                verdicts,
                policy,
                DeadRules.Field,
                DeadRules.Message("egress", policy.Egress.Count, "Egress"),
                "Add Egress to policyTypes, or remove the egress rules.",
                DeadRules.Fact(PolicyTypes.Egress));
        }
    }
}
