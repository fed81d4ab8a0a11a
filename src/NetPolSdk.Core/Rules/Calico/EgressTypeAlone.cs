namespace NetPolSdk;

/// <summary>NPS7006: egress rules without types, which does not isolate ingress here. Source: Calico docs, "Network policy", <c>types</c>.</summary>
internal sealed class EgressTypeAlone() : CalicoPolicyRule(RuleIds.EgressTypeAlone)
{
    protected override void Judge(CalicoPolicy policy, Verdicts verdicts)
    {
        if (policy is { WrittenTypes: PolicyTypes.None, Ingress.Count: 0, Egress.Count: > 0 })
        {
            Yes(verdicts, policy, FieldPath.Spec.Field("egress"), "Without types the policy is for egress alone; a NetworkPolicy written like this would isolate ingress as well.", "Write types: [Egress], or [Ingress, Egress].");
        }
    }
}
