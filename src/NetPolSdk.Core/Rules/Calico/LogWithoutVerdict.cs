namespace NetPolSdk;

/// <summary>NPS7009: a direction whose last rule only logs. Source: Calico docs, "Network policy", <c>action</c>.</summary>
internal sealed class LogWithoutVerdict() : CalicoPolicyRule(RuleIds.LogWithoutVerdict)
{
    protected override void Judge(CalicoPolicy policy, Verdicts verdicts)
    {
        Judge(policy, "ingress", policy.Ingress, verdicts);
        Judge(policy, "egress", policy.Egress, verdicts);
    }

    private void Judge(CalicoPolicy policy, string field, ValueList<CalicoRule> rules, Verdicts verdicts)
    {
        if (rules.Count > 0 && rules[rules.Count - 1].Action == CalicoAction.Log)
        {
            Yes(
                verdicts,
                policy,
                FieldPath.Spec.Field(field).Index(rules.Count - 1),
                "The rule logs and decides nothing, and no rule after it does: what it logs is denied at the end of the tier, unless another policy decides.",
                "Add the verdict after it: Deny, Allow or Pass for the same connections.");
        }
    }
}
