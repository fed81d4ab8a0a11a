namespace NetPolSdk;

/// <summary>NPS1006 in models: a policy that is named after a denial of egress, and does not isolate egress.</summary>
internal sealed class EgressDenialByName() : NetworkPolicyRule(RuleIds.EgressNotDenied)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        if ((policy.PolicyTypes & PolicyTypes.Egress) != 0 || policy.Egress.Count > 0)
        {
            return;
        }

        if (Hole.IsIn(policy.Name))
        {
            Maybe(verdicts, policy);
        }
        else if (DenialName.Of(policy.Name) is { Egress: true, IsExplicit: true })
        {
            Yes(
                verdicts,
                policy,
                DeadRules.Field,
                $"The policy is named {Quoted.Text(policy.Name)}, and policyTypes lacks Egress: every connection from the pods stays allowed.",
                "Add Egress to policyTypes, in C# .DenyEgress(), or give the policy another name.");
        }
    }
}
