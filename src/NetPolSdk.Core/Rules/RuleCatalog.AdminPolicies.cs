namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What admin and cluster policies say otherwise than they look.</summary>
    private static RuleDescriptor[] AdminPolicies =>
    [
        new(RuleIds.SamePriority, "Two admin policies of one priority decide differently", Severity.Warning, "Which of two policies of one tier and priority is asked first is undefined, so what they decide differently depends on the engine."),
        new(RuleIds.ShadowedAdminRule, "A rule of an admin policy is never reached", Severity.Warning, "Rules are asked in their order, and the first that matches decides; a rule that an earlier one covers has no effect."),
        new(RuleIds.NetworksCatchPods, "A denial of all addresses catches pods and DNS", Severity.Warning, "Networks match every destination by its address, pods included; a denial of the internet needs a rule for pods before it."),
        new(RuleIds.DomainNamesWithoutDns, "Domain names are not allowed, or nothing can resolve them", Severity.Warning, "Rules about domain names can only allow, and the names have to be resolved first, so the policy needs a rule for DNS before what it denies."),
        new(RuleIds.ExperimentalField, "The cluster's definitions do not have this field", Severity.Info, "Nodes, domain names and the port names of v1alpha1 are in the experimental channel only; the standard one refuses or drops them."),
        new(RuleIds.SupersededKind, "The kind of the policy has a successor", Severity.Info, "ClusterNetworkPolicy of v1alpha2 has taken the place of AdminNetworkPolicy and BaselineAdminNetworkPolicy; newer releases serve it alone.") { IsOnByDefault = false },
        new(RuleIds.DenialOfSystem, "A denial for all namespaces includes the cluster's own", Severity.Warning, "A policy about all namespaces is about kube-system too: DNS, the network plugin and the control plane's pods."),
        new(RuleIds.AdminPolicyWithoutRules, "An admin policy has no rules", Severity.Info, "An admin policy isolates nobody, so without rules it has no effect."),
        new(RuleIds.EmptyPortRange, "A port range ends before it begins", Severity.Info, "The API server takes such a range in an AdminNetworkPolicy, and it holds no port, so the rule matches nothing by it."),
    ];
}
