namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What policies of Calico say otherwise than they look.</summary>
    private static RuleDescriptor[] Calico =>
    [
        new(RuleIds.NoOrderBetween, "Calico policies that decide differently have no order between them", Severity.Warning, "Policies of a tier are asked by their order; without one, or with the same, their names decide who is asked first."),
        new(RuleIds.DenialAfterNetworkPolicies, "A Calico denial is asked after the NetworkPolicies", Severity.Warning, "Kubernetes NetworkPolicies are at order 1000 of the tier default; what they allow no later denial can stop."),
        new(RuleIds.UnsaidEndOfTier, "A tier of Calico ends in a denial that no rule says", Severity.Warning, "Pods that a policy of a tier selects are denied, at the end of the tier, what none of its rules decides, unless the tier passes it on."),
        new(RuleIds.GlobalForEverything, "A global Calico policy is for everything, the hosts and the system included", Severity.Warning, "Without a namespaceSelector a global policy that selects everything is for host endpoints too, and for kube-system and calico-system."),
        new(RuleIds.NetsAndSelector, "A Calico entity asks for addresses and labels at once", Severity.Warning, "All fields of an entity must hold together: a pod with the labels whose address is in the range as well, which is usually nobody."),
        new(RuleIds.EgressTypeAlone, "A Calico policy with egress rules alone does not isolate ingress", Severity.Warning, "Where types is left out and there are egress rules only, Calico takes Egress alone, unlike Kubernetes."),
        new(RuleIds.NegativePeers, "A negative selector matches what has no such label at all", Severity.Warning, "`!=`, `not in` and `!has` hold for everything without the label, and notSelector for every address outside as well."),
        new(RuleIds.SelectorOfOwnNamespace, "A selector of a namespaced Calico rule stays in the namespace", Severity.Info, "With a selector and no namespaceSelector, a rule of a namespaced policy is limited to the policy's own namespace."),
        new(RuleIds.LogWithoutVerdict, "A Calico policy logs and decides nothing", Severity.Warning, "Log goes on with the next rule; a policy that only logs still isolates its pods, and what it logged is denied at the end of the tier."),
        new(RuleIds.OneWayUntracked, "A policy that does not track lets no answer through", Severity.Warning, "Without connection tracking, answers are not let through by themselves: the other direction needs its own rule."),
        new(RuleIds.StagedAlone, "A staged policy has no enforced counterpart", Severity.Info, "Staged policies are reported and never enforced."),
        new(RuleIds.ContradictoryConditions, "The conditions of a Calico rule exclude or repeat each other", Severity.Warning, "A rule whose positive and negative conditions are the same matches nothing; a negative one that excludes nothing says nothing."),
    ];
}
