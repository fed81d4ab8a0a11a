namespace NetPolSdk;

/// <summary>NPS8008: a rule that only denies, and isolates its pods by that, where no policy of the set allows them anything. Source: Cilium docs, "Deny Policies".</summary>
internal sealed class DenialThatIsolates() : PolicySetRule(RuleIds.DenialThatIsolates)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        foreach (var policy in set.Judged.OfType<CiliumPolicy>())
        {
            foreach (var (field, spec) in policy.Rules())
            {
                Judge(set, policy, field, spec, isIngress: true, spec.IngressDeny, spec.Ingress, spec.DefaultDeny.Ingress, verdicts);
                Judge(set, policy, field, spec, isIngress: false, spec.EgressDeny, spec.Egress, spec.DefaultDeny.Egress, verdicts);
            }
        }
    }

    private void Judge(PolicySet set, CiliumPolicy policy, FieldPath field, CiliumSpec spec, bool isIngress, ValueList<CiliumRule> denials, ValueList<CiliumRule> allowances, bool? isSaid, Verdicts verdicts)
    {
        if (denials.Count == 0 || allowances.Count > 0 || isSaid is not null)
        {
            return;
        }

        var answer = set.All.Select(other => Opens(other, policy, spec, isIngress)).DefaultIfEmpty(Answer.No).Max();
        if (answer == Answer.No && set.IsComplete)
        {
            var direction = isIngress ? "ingress" : "egress";
            Yes(
                verdicts,
                policy,
                field.Field(direction + "Deny"),
                $"Denials isolate the pods as allowances do, and nothing allows {direction}: not only what is denied here is cut, everything is.",
                $"Say that the rest stays as it is (enableDefaultDeny.{direction}: false), or allow what is needed.");
        }
        else if (answer != Answer.Yes)
        {
            Maybe(verdicts, policy);
        }
    }

    /// <summary>Whether a policy allows the pods something in the direction.</summary>
    private static Answer Opens(Policy other, CiliumPolicy policy, CiliumSpec spec, bool isIngress) => other switch
    {
        CiliumPolicy cilium => cilium.Rules()
            .Where(rule => (isIngress ? rule.Spec.Ingress : rule.Spec.Egress).Any(static entry => !entry.MatchesNothing))
            .Select(rule => CiliumCover.Subject(policy, spec.Subject, cilium, rule.Spec.Subject)).DefaultIfEmpty(Answer.No).Max(),
        NetworkPolicy plain when plain.Namespace == policy.Namespace && (isIngress ? plain.Ingress.Count : plain.Egress.Count) > 0 =>
            SelectorImplication.Implies(CiliumCover.Plain(spec.Subject.Selector), plain.Subject.Selector),
        _ => Answer.No,
    };
}
