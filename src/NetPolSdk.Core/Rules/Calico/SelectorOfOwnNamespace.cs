namespace NetPolSdk;

/// <summary>NPS7008: a selector for a component that runs in another namespace, in a rule that stays in its own. Source: Calico docs, "Network policy", "EntityRule", <c>selector</c>.</summary>
internal sealed class SelectorOfOwnNamespace() : CalicoPolicyRule(RuleIds.SelectorOfOwnNamespace)
{
    protected override void Judge(CalicoPolicy policy, Verdicts verdicts)
    {
        if (policy is CalicoGlobalPolicy)
        {
            return;
        }

        foreach (var (field, _, entity, isPeer) in policy.Entities())
        {
            if (!isPeer || entity.Selector is not { } selector || !entity.IsOwnNamespaceOnly)
            {
                continue;
            }

            if (CalicoHoles.In(selector) || Hole.Is(policy.Namespace))
            {
                Maybe(verdicts, policy);
            }
            else if (ForeignPods.Home(policy.Namespace, CalicoRequirements.Of(selector), selector.Matches, verdicts.Options.Cluster) is { } home)
            {
                Yes(
                    verdicts,
                    policy,
                    field.Field("selector"),
                    $"Without a namespaceSelector only endpoints of the policy's own namespace{(policy.Namespace is { } own ? " " + own : "")} are meant, and these are in {home}: the rule matches nothing.",
                    $"Add namespaceSelector: kubernetes.io/metadata.name == \"{home}\".");
            }
        }
    }
}
