namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What is valid but says something else than it looks.</summary>
    private static RuleDescriptor[] Meaning =>
    [
        new(RuleIds.AndWrittenAsOr, "AND is written as OR", Severity.Warning, "A namespace and a pod selector in two peers are an OR: every pod of those namespaces, and those pods of the policy's own namespace. One peer with both is an AND."),
        new(RuleIds.DeadEgressRules, "Egress rules without the Egress policy type", Severity.Warning, "Egress rules have no effect unless policyTypes holds Egress. Cilium enforces them all the same, so the policy means different things on different clusters."),
        new(RuleIds.DeadIngressRules, "Ingress rules without the Ingress policy type", Severity.Warning, "Ingress rules have no effect unless policyTypes holds Ingress. Cilium enforces them all the same, so the policy means different things on different clusters."),
        new(RuleIds.MissingNamespace, "The policy names no namespace", Severity.Warning, "Without metadata.namespace the policy lands in whatever namespace the applying client has selected, and protects nothing where it was meant to."),
    ];
}
