namespace NetPolSdk;

/// <summary>NPS7010: a policy before connection tracking with rules in one direction only. Source: Calico docs, "Enable extreme high-connection workloads".</summary>
internal sealed class OneWayUntracked() : CalicoPolicyRule(RuleIds.OneWayUntracked)
{
    protected override void Judge(CalicoPolicy policy, Verdicts verdicts)
    {
        if (policy is CalicoGlobalPolicy { DoNotTrack: true } && (policy.Ingress.Count == 0) != (policy.Egress.Count == 0))
        {
            var (there, missing) = policy.Ingress.Count > 0 ? ("ingress", "egress") : ("egress", "ingress");
            Yes(
                verdicts,
                policy,
                FieldPath.Spec.Field(there),
                $"Nothing is tracked, so that answers are packets like any other, and the policy has no rule for {missing}.",
                $"Add the {missing} rule for the answers: the same ports, as source ports.");
        }
    }
}
