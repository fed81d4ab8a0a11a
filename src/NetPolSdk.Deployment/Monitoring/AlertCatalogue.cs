namespace NetPolSdk.Deployment.Monitoring;

/// <summary>
/// The alerts, by engine. Names of metrics and labels are those of the upstream references: Cilium docs, "Monitoring &amp; Metrics"; Calico docs,
/// "Monitoring Felix with Prometheus"; CoreDNS, plugin <c>prometheus</c>; kube-state-metrics, "NetworkPolicy metrics" and "DaemonSet metrics".
/// </summary>
internal static class AlertCatalogue
{
    /// <summary>The DaemonSets of engines that enforce policies wherever they run. That of EKS does so only where its agent is switched on, so it is not here.</summary>
    private const string Engines = "calico-node|canal|cilium|antrea-agent|kube-router|weave-net|kube-ovn-cni|ovnkube-node|azure-npm|anetd";

    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    private static readonly PolicyAlert Dns = new(
        "PodDNSResolutionFailures",
        """sum(rate(coredns_dns_responses_total{rcode="SERVFAIL"}[5m])) > 1""",
        FiveMinutes,
        AlertSeverity.Warning,
        "CoreDNS answers more than one query a second with SERVFAIL",
        "CoreDNS gets the queries and cannot resolve them: look at its own egress to the resolvers of its nodes first, which a policy in its namespace can cut. Pods that may not ask at all send CoreDNS nothing, and cannot be seen here.");

    public static ValueList<PolicyAlert> Upstream { get; } =
    [
        NotEnforced(
            $$"""count(kube_daemonset_status_number_ready{daemonset=~"{{Engines}}"} > 0)""",
            "There are NetworkPolicies, and no DaemonSet of a network plugin that enforces them has a ready pod: everything is allowed, whatever they say."),
        Dns,
    ];

    public static ValueList<PolicyAlert> Calico { get; } =
    [
        new(
            "CalicoDataplaneFailure",
            "sum by (node, instance) (rate(felix_int_dataplane_failures[5m])) > 0",
            FiveMinutes,
            AlertSeverity.Critical,
            "Felix on {{ $labels.node }} ({{ $labels.instance }}) fails to write rules",
            "Updates of the data plane fail and are tried again: policies that changed since are not in effect on that node. Read the log of its calico-node."),
        NotEnforced(
            "max(felix_cluster_num_policies) > 0",
            "There are NetworkPolicies, and no Felix knows of any policy: it does not run, it is not connected to the API server, or Prometheus does not scrape it."),
        Dns,
    ];

    public static ValueList<PolicyAlert> Cilium { get; } =
    [
        new(
            "NetworkPolicyHighDropRate",
            """sum by (node, instance, direction) (rate(cilium_drop_count_total{reason=~"Policy denied.*"}[5m])) > 100""",
            FiveMinutes,
            AlertSeverity.Warning,
            "More than 100 packets a second are denied on {{ $labels.node }} ({{ $labels.instance }}), {{ $labels.direction }}",
            "Check whether a policy that is new blocks traffic which is needed: hubble observe --verdict DROPPED names the pods, netpol explain the policy."),
        new(
            "CiliumPolicyChangeFailed",
            """sum by (node, instance) (increase(cilium_policy_change_total{outcome!="success"}[15m])) > 0""",
            TimeSpan.FromMinutes(1),
            AlertSeverity.Warning,
            "Cilium on {{ $labels.node }} ({{ $labels.instance }}) could not take over a policy",
            "A policy that the API server accepted is not in effect on that node. netpol lint tells which the engine would refuse."),
        new(
            "CiliumPolicyNotProgrammed",
            """sum by (node, instance) (rate(cilium_endpoint_regenerations_total{outcome!="success"}[5m])) > 0""",
            FiveMinutes,
            AlertSeverity.Critical,
            "Cilium on {{ $labels.node }} ({{ $labels.instance }}) fails to program endpoints",
            "Endpoints of that node keep the policies of before. Read the log of its cilium-agent."),
        NotEnforced(
            "max(cilium_policy) > 0",
            "There are NetworkPolicies, and no Cilium agent has loaded any policy: it does not run, it is not connected to the API server, or Prometheus does not scrape it."),
        Dns,
    ];

    /// <summary>Both sides have no labels, so that they match; without that <c>unless</c> takes nothing away, ever.</summary>
    private static PolicyAlert NotEnforced(string engineWorks, string description) => new(
        "NetworkPoliciesNotEnforced",
        $"count(kube_networkpolicy_created) > 0 unless on () {engineWorks}",
        TimeSpan.FromMinutes(30),
        AlertSeverity.Critical,
        "NetworkPolicies are not enforced",
        description);
}
