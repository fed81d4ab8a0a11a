namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What is valid but says something else than it looks.</summary>
    private static RuleDescriptor[] Meaning =>
    [
        new(RuleIds.AndWrittenAsOr, "AND is written as OR", Severity.Warning, "A namespace and a pod selector in two peers are an OR: every pod of those namespaces, and those pods of the policy's own namespace. One peer with both is an AND."),
        new(RuleIds.NeedlessAnd, "Both selectors where one would do", Severity.Info, "A pod selector alone means pods of the policy's own namespace; and an AND whose two sides never meet is nobody."),
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
        new(RuleIds.ServicePortForPodPort, "A Service's port in place of its pods' port", Severity.Warning, "Services send to the pods' target port, and that is the one that policies judge; the Service's own port is never seen."),
        new(RuleIds.UnknownNamedPort, "No known pod declares the named port", Severity.Warning, "A named port is resolved by each pod for itself, with its protocol; where no pod declares it the rule allows nothing."),
        new(RuleIds.NamedPortOfAddresses, "A named port of addresses", Severity.Warning, "Pods declare the names of ports, and addresses outside the cluster have none: the rule allows nothing there."),
        new(RuleIds.BlockOfClusterAddresses, "An ipBlock holds addresses of the cluster", Severity.Warning, "Whether a block matches pods and Services differs between network plugins; several never match pods by address."),
        new(RuleIds.ExceptionAllowedElsewhere, "An exception is allowed elsewhere", Severity.Warning, "An exception is no denial: what another block allows on the same ports is allowed."),
        new(RuleIds.PrivateRangesLeft, "Private ranges are left in a block for the internet", Severity.Warning, "A block of every address without private networks means the internet; each private range that is forgotten is reachable all the same."),
        new(RuleIds.OneFamilyOnly, "Every address of one family only", Severity.Warning, "On a cluster with both families a block of every IPv4 address says nothing about IPv6, and the other way round."),
        new(RuleIds.NamespaceByNameLabel, "A namespace is chosen by the label name", Severity.Info, "Nobody sets the label name on a namespace unless told to; kubernetes.io/metadata.name is always there."),
        new(RuleIds.HostNetworkBySelector, "A selector for what runs on the nodes' network", Severity.Warning, "The API server and host-network pods have the nodes' addresses; selectors match pods of the cluster network only."),
        new(RuleIds.UnsatisfiableSelector, "A selector matches nothing", Severity.Warning, "All requirements of a selector must hold; where they exclude each other nothing is selected."),
        new(RuleIds.NegativeSelector, "A peer is chosen by what its label is not", Severity.Info, "NotIn holds also where the label is absent, so a peer without any other requirement is also whoever lacks the label."),
        new(RuleIds.MissingNamespace, "The policy names no namespace", Severity.Warning, "Without metadata.namespace the policy lands in whatever namespace the applying client has selected, and protects nothing where it was meant to."),
        new(RuleIds.PassingLabel, "A selector asks for a label that changes by itself", Severity.Warning, "Controllers put hashes and UIDs on pods that change with every rollout; a selector that asks for one stops matching."),
    ];
}
