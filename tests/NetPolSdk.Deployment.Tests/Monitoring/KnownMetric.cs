namespace NetPolSdk.Deployment.Tests.Monitoring;

/// <summary>A metric as its upstream reference has it.</summary>
/// <param name="Labels">Its own labels, each with values that it is known to have; a label without any takes whatever it likes.</param>
/// <param name="IsCounter">Whether it only ever grows, so that only its rate says anything.</param>
internal sealed record KnownMetric(IReadOnlyDictionary<string, string[]> Labels, bool IsCounter)
{
    /// <summary>What scraping adds to each metric: the target, and with the usual ServiceMonitors its pod and node.</summary>
    public static readonly string[] OfTarget = ["instance", "job", "pod", "node", "container", "service", "endpoint"];

    /// <summary>
    /// Cilium docs, "Monitoring &amp; Metrics", and the reasons of its monitor API; Calico docs, "Monitoring Felix with Prometheus"; CoreDNS, plugin
    /// prometheus; kube-state-metrics, "NetworkPolicy metrics" and "DaemonSet metrics".
    /// </summary>
    public static IReadOnlyDictionary<string, KnownMetric> All { get; } = new Dictionary<string, KnownMetric>
    {
        ["cilium_drop_count_total"] = Counter(("reason", ["Policy denied", "Policy denied by denylist", "Invalid source ip", "CT: Unknown L4 protocol"]), ("direction", ["INGRESS", "EGRESS"])),
        ["cilium_policy"] = Gauge(),
        ["cilium_policy_change_total"] = Counter(("outcome", ["success", "fail"])),
        ["cilium_policy_endpoint_enforcement_status"] = Gauge(("enforcement", ["none", "ingress", "egress", "both"])),
        ["cilium_endpoint_regenerations_total"] = Counter(("outcome", ["success", "fail"])),
        ["felix_active_local_policies"] = Gauge(),
        ["felix_cluster_num_policies"] = Gauge(),
        ["felix_int_dataplane_failures"] = Counter(),
        ["felix_iptables_rules"] = Gauge(("ip_version", []), ("table", [])),
        ["coredns_dns_responses_total"] = Counter(("server", []), ("zone", []), ("view", []), ("rcode", ["NOERROR", "NXDOMAIN", "SERVFAIL", "REFUSED"]), ("plugin", [])),
        ["kube_networkpolicy_created"] = Gauge(("namespace", []), ("networkpolicy", [])),
        ["kube_daemonset_status_number_ready"] = Gauge(("namespace", []), ("daemonset", ["calico-node", "cilium", "kube-flannel-ds"])),
    };

    private static KnownMetric Counter(params (string Label, string[] Values)[] labels) => new(labels.ToDictionary(label => label.Label, label => label.Values), true);

    private static KnownMetric Gauge(params (string Label, string[] Values)[] labels) => new(labels.ToDictionary(label => label.Label, label => label.Values), false);
}
