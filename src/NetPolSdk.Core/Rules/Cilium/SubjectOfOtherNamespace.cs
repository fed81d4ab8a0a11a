namespace NetPolSdk;

/// <summary>NPS8012: a subject that asks for another namespace than the policy's own. Source: Cilium docs, "Using Kubernetes Constructs In Policy", section "Namespaces".</summary>
internal sealed class SubjectOfOtherNamespace() : CiliumPolicyRule(RuleIds.SubjectOfOtherNamespace)
{
    protected override void Judge(CiliumPolicy policy, Verdicts verdicts)
    {
        if (policy.IsClusterwide || policy.Namespace is not { } own)
        {
            return;
        }

        foreach (var (field, spec) in policy.Rules())
        {
            var named = spec.Subject.Selector.Labels.Requirements().FirstOrDefault(static requirement => requirement.Operator == LabelOperator.In && CiliumLabelKey.Of(requirement.Key) is { IsOfNamespace: true, Key: CiliumLabelKey.PodNamespace });
            if (named is null)
            {
                continue;
            }

            if (Hole.Is(own) || named.HasHole())
            {
                Maybe(verdicts, policy);
            }
            else if (!named.Values.Contains(own))
            {
                Yes(
                    verdicts,
                    policy,
                    field.Field(spec.Subject.Field),
                    $"The pods asked for are in {string.Join(", ", named.Values)}; Cilium ignores that and takes those of {own}, the policy's own namespace.",
                    $"Put the policy into the namespace of its pods, or leave the label {named.Key} out.");
            }
        }
    }
}
