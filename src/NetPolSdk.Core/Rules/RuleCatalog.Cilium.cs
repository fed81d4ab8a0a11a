namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What policies of Cilium say otherwise than they look.</summary>
    private static RuleDescriptor[] Cilium =>
    [
        new(RuleIds.NamesWithoutDnsRule, "Nothing teaches Cilium the addresses of the names", Severity.Warning, "Addresses of toFQDNs are learned from DNS answers that pass the proxy, so the same pods need a rule with rules.dns."),
        new(RuleIds.DnsRuleMissesName, "The DNS rule does not let a name be asked for", Severity.Warning, "A name of toFQDNs that no DNS rule covers is refused by the proxy, so it never resolves."),
        new(RuleIds.PatternMissesLevel, "A pattern for names matches one level, not the name itself and not deeper ones", Severity.Warning, "`*` does not cross a dot: `*.example.com` is neither example.com nor a.b.example.com."),
        new(RuleIds.EmptyCiliumRule, "An empty rule or list of Cilium allows nobody", Severity.Error, "What allows everything in a NetworkPolicy allows nothing here: an empty rule, or an empty list of peers."),
        new(RuleIds.PeerOfOwnNamespace, "A peer of a Cilium policy is looked for in the own namespace only", Severity.Warning, "Without a namespace key, endpoints of a namespaced policy are those of its own namespace."),
        new(RuleIds.PortsWithoutPeer, "A Cilium rule with ports and no peer is open to the world", Severity.Warning, "Without a peer the ports are open to everybody, inside the cluster and outside."),
        new(RuleIds.RangeOfCluster, "A range of addresses never matches pods in Cilium", Severity.Warning, "Ranges match what is outside the cluster; pods, and nodes unless configured, are known by their labels."),
        new(RuleIds.DenialThatIsolates, "A policy that only denies isolates its pods", Severity.Warning, "Deny rules switch the default denial on as well, so that nothing is allowed any more unless another policy does."),
        new(RuleIds.DenialOverAllowance, "A denial takes all that a rule allows", Severity.Warning, "A denial always wins, whatever the order, so a rule that it covers allows nothing."),
        new(RuleIds.WeakHttpRule, "A rule about HTTP holds less than it says", Severity.Warning, "An HTTP rule is void beside a rule without one for the same peers and ports, and its paths and hosts are expressions that match as a whole."),
        new(RuleIds.ClusterwideDenial, "A cluster-wide denial includes the system's pods", Severity.Warning, "An empty endpointSelector of a cluster-wide policy selects kube-system, DNS and the health endpoints too."),
        new(RuleIds.SubjectOfOtherNamespace, "The subject of a Cilium policy names another namespace", Severity.Warning, "The subject is always looked for in the policy's own namespace; a namespace that it names is ignored."),
        new(RuleIds.EndOfPortRange, "The end of a port range has no effect", Severity.Info, "An endPort below its port holds no port, and beside a name it is ignored."),
        new(RuleIds.ForeignResolver, "Any resolver may teach Cilium addresses", Severity.Info, "Answers of every resolver that a DNS rule allows are believed; one outside the cluster can name any address."),
        new(RuleIds.UnsureApiServer, "The Kubernetes API is named in a way that does not hold everywhere", Severity.Info, "Calls from the API server are not known as such on every platform, and its Service is no reliable name for it."),
        new(RuleIds.ContradictingRules, "Rules for the same peers and ports contradict each other", Severity.Info, "Different kinds of application rules, authentication or TLS for the same peers and ports cannot be merged."),
    ];
}
