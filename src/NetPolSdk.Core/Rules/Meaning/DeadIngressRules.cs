namespace NetPolSdk;

/// <summary>NPS1004: ingress rules in a policy whose policyTypes lacks Ingress.</summary>
internal sealed class DeadIngressRules() : NetworkPolicyRule(RuleIds.DeadIngressRules)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        if (policy.Ingress.Count > 0 && (policy.PolicyTypes & PolicyTypes.Ingress) == 0)
        {
            Yes(
                verdicts,
                policy,
                DeadRules.Field,
                DeadRules.Message("ingress", policy.Ingress.Count, "Ingress"),
                "Add Ingress to policyTypes, or remove the ingress rules.",
                DeadRules.Fact(PolicyTypes.Ingress));
        }
    }
}
