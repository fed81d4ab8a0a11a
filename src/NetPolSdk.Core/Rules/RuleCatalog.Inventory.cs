namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What names nothing that is known to exist.</summary>
    private static RuleDescriptor[] Inventory =>
    [
        new(RuleIds.SelectsNothing, "The policy selects no known pods", Severity.Warning, "A policy whose podSelector matches no pod protects nothing, and nothing tells: the pods that it was meant for stay open."),
        new(RuleIds.PeerSelectsNothing, "A peer matches no known pods or namespaces", Severity.Warning, "A peer that matches nobody allows nothing, so that the connections it was written for are denied."),
        new(RuleIds.PodsInAnotherNamespace, "The pods are in another namespace", Severity.Warning, "A podSelector alone selects pods of the policy's own namespace; pods elsewhere need a namespaceSelector, or a policy there."),
        new(RuleIds.UnknownNamespace, "A namespace is named that does not exist", Severity.Warning, "A name that no namespace has matches nobody, and a policy in it protects nothing."),
        new(RuleIds.MisspeltLabel, "A well-known label is misspelt", Severity.Info, "The labels of Kubernetes itself and of the usual components are the same in every cluster; what is a letter off selects nothing."),
        new(RuleIds.CiliumLabel, "A label of Cilium's is used in a NetworkPolicy", Severity.Info, "Cilium's policies see a pod's namespace as a label; NetworkPolicy has a namespaceSelector for that, and its selectors never match such labels."),
    ];
}
