namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What is open wider than it should be.</summary>
    private static RuleDescriptor[] Exposure =>
    [
        new(RuleIds.MetadataReachable, "The cloud's metadata service can be reached", Severity.Warning, "A range of all addresses includes 169.254.169.254, where clouds hand out the node's credentials; leave it out of the range."),
        new(RuleIds.SensitivePortOpen, "A data or administration port is open to everybody", Severity.Warning, "Databases, caches, queues and remote shells have few clients, and those can be named; everybody includes whatever is outside the cluster."),
        new(RuleIds.UnrestrictedEgress, "An egress rule allows everything", Severity.Warning, "Allowances add up, so one rule that allows every destination on every port outdoes every other egress rule for its pods."),
        new(RuleIds.UnrestrictedIngress, "An ingress rule allows everything", Severity.Warning, "Allowances add up, so one rule that allows everybody on every port outdoes every other ingress rule for its pods."),
        new(RuleIds.EveryNamespaceAdmitted, "Every namespace is admitted", Severity.Info, "An empty namespaceSelector is every pod of the cluster, those of other teams and of namespaces that do not exist yet included."),
        new(RuleIds.NoDefaultDeny, "The namespace has no default denial", Severity.Info, "Policies isolate the pods that they select; without one for all pods, every other pod of the namespace is open."),
        new(RuleIds.WorkloadWithoutPolicy, "No policy selects the workload", Severity.Info, "Pods that no policy selects admit everybody and may connect to everybody."),
        new(RuleIds.LargePortRange, "Thousands of ports are open to all", Severity.Info, "No program listens on ten thousand ports; the rest is open for whatever starts to listen there later."),
        new(RuleIds.BroadRange, "A range of addresses is broader than any network", Severity.Info, "A prefix shorter than /8, or /16 for IPv6, is mostly a slip of the prefix length; all addresses are written as /0."),
        new(RuleIds.DnsToAnywhere, "DNS is allowed to every address", Severity.Info, "Data can be carried out in the names that a pod asks a foreign name server for; the cluster's resolver is all that pods need."),
    ];
}
