namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What is valid but says something else than it looks.</summary>
    private static RuleDescriptor[] Meaning =>
    [
        new(RuleIds.AndWrittenAsOr, "AND is written as OR", Severity.Warning, "A namespace and a pod selector in two peers are an OR: every pod of those namespaces, and those pods of the policy's own namespace. One peer with both is an AND."),
        new(RuleIds.DeadEgressRules, "Egress rules without the Egress policy type", Severity.Warning, "Egress rules have no effect unless policyTypes holds Egress. Cilium enforces them all the same, so the policy means different things on different clusters."),
        new(RuleIds.DeadIngressRules, "Ingress rules without the Ingress policy type", Severity.Warning, "Ingress rules have no effect unless policyTypes holds Ingress. Cilium enforces them all the same, so the policy means different things on different clusters."),
        new(RuleIds.EgressWithoutPolicyTypes, "Egress rules only, and no policy types", Severity.Warning, "Where policyTypes is left out it always holds Ingress, so a policy with egress rules only also denies every connection to its pods."),
        new(RuleIds.EgressNotDenied, "A denial of egress without the Egress policy type", Severity.Warning, "An empty list of egress rules, or a name that speaks of a denial, denies nothing unless policyTypes holds Egress."),
        new(RuleIds.PolicyTypesLeftOut, "The policy types are left out", Severity.Info, "Without policyTypes, what a policy isolates depends on which rules it happens to have."),
        new(RuleIds.RepeatedPolicyTypes, "A policy type is written twice", Severity.Info, "The server takes a type that is repeated, and most likely the other one was meant."),
        new(RuleIds.EmptyListMeansAny, "An empty list means any", Severity.Warning, "An empty list of peers or ports means any, and reads like none."),
        new(RuleIds.AllowAllBesideRules, "A rule allows everything beside others", Severity.Warning, "Rules add up, so a rule that allows everything makes the others of its direction pointless, and turns a policy that is named a denial into its opposite."),
        new(RuleIds.PortWithoutNumber, "A port entry says nothing", Severity.Warning, "An entry of ports without port and protocol means every TCP port; it reads like every port."),
        new(RuleIds.ProtocolLeftOut, "The protocol of a UDP port is left out", Severity.Info, "A port without a protocol is a TCP port."),
        new(RuleIds.NamedPortOfAddresses, "A named port of addresses", Severity.Warning, "Pods declare the names of ports, and addresses outside the cluster have none: the rule allows nothing there."),
        new(RuleIds.UnsatisfiableSelector, "A selector matches nothing", Severity.Warning, "All requirements of a selector must hold; where they exclude each other nothing is selected."),
        new(RuleIds.NegativeSelector, "A peer is chosen by what its label is not", Severity.Info, "NotIn holds also where the label is absent, so a peer without any other requirement is also whoever lacks the label."),
        new(RuleIds.MissingNamespace, "The policy names no namespace", Severity.Warning, "Without metadata.namespace the policy lands in whatever namespace the applying client has selected, and protects nothing where it was meant to."),
        new(RuleIds.PassingLabel, "A selector asks for a label that changes by itself", Severity.Warning, "Controllers put hashes and UIDs on pods that change with every rollout; a selector that asks for one stops matching."),
    ];
}
