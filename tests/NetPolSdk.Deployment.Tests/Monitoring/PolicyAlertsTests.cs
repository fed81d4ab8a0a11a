using System.Text.Json;
using System.Text.RegularExpressions;
using NetPolSdk.Deployment.Monitoring;

namespace NetPolSdk.Deployment.Tests.Monitoring;

public sealed partial class PolicyAlertsTests
{
    public static TheoryData<string> Engines => ["upstream", "calico", "cilium"];

    private static PromQlSample Policy { get; } = PromQlSample.Of("kube_networkpolicy_created", 1_700_000_000, ("namespace", "shop"), ("networkpolicy", "api"), ("instance", "10.0.0.1:8080"));

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_expression_can_do_what_its_text_says(string engine)
    {
        foreach (var alert in Of(engine).Alerts)
        {
            PromQlCheck.Faults(alert.Expression).ShouldBeEmpty(alert.Name);
        }
    }

    [Theory]
    [InlineData("""rate(cilium_drop_count_total{reason="POLICY_DENIED"}[5m]) > 100""", "cilium_drop_count_total never has reason=POLICY_DENIED")]
    [InlineData("rate(felix_int_dataplane_failures_total[5m]) > 0", "felix_int_dataplane_failures_total is no metric")]
    [InlineData("""rate(coredns_dns_response_rcode_count_total{rcode="SERVFAIL"}[5m]) > 1""", "coredns_dns_response_rcode_count_total is no metric")]
    [InlineData("kube_networkpolicy_created > 0 unless cilium_policy_count > 0", "cilium_policy_count is no metric")]
    [InlineData("kube_networkpolicy_created > 0 unless cilium_policy > 0", "the sides of unless have different labels, so that no element of one ever matches one of the other")]
    [InlineData("cilium_drop_count_total > 100", "cilium_drop_count_total is a counter, whose rate counts")]
    [InlineData("rate(cilium_policy[5m]) > 1", "cilium_policy is no counter and has no rate")]
    [InlineData("""sum by (zone) (rate(cilium_drop_count_total[5m])) > 1""", "there is no label zone to group by")]
    [InlineData("count(kube_networkpolicy_created > 0", "it ends too early")]
    [InlineData("rate(felix_int_dataplane_failures[5x]) > 0", "5 is no duration")]
    [InlineData("total(felix_active_local_policies) > 0", "total is no function")]
    [InlineData("""cilium_policy{direction="INGRESS"} > 0""", "cilium_policy has no label direction")]
    public void The_check_finds_what_only_looks_right(string expression, string fault) => PromQlCheck.Faults(expression).ShouldContain(fault);

    [Theory]
    [InlineData("cilium", "cilium_policy")]
    [InlineData("calico", "felix_cluster_num_policies")]
    public void Not_enforced_fires_only_while_no_engine_has_loaded_a_policy(string engine, string loaded)
    {
        var expression = Expression(engine, "NetworkPoliciesNotEnforced");

        PromQlEvaluation.Firing(expression, Policy).ShouldBe(1);
        PromQlEvaluation.Firing(expression, Policy, PromQlSample.Of(loaded, 0, ("instance", "10.0.0.2:9962"))).ShouldBe(1);
        PromQlEvaluation.Firing(expression, Policy, PromQlSample.Of(loaded, 0, ("instance", "10.0.0.2:9962")), PromQlSample.Of(loaded, 3, ("instance", "10.0.0.3:9962"))).ShouldBe(0);
        PromQlEvaluation.Firing(expression, PromQlSample.Of(loaded, 0, ("instance", "10.0.0.2:9962"))).ShouldBe(0);
    }

    [Theory]
    [InlineData("kube-flannel-ds", 3, 1)]
    [InlineData("calico-node", 0, 1)]
    [InlineData("calico-node", 3, 0)]
    public void Without_metrics_of_an_engine_its_DaemonSet_is_looked_for(string daemonSet, int ready, int firing) => PromQlEvaluation.Firing(
        Expression("upstream", "NetworkPoliciesNotEnforced"),
        Policy,
        PromQlSample.Of("kube_daemonset_status_number_ready", ready, ("namespace", "kube-system"), ("daemonset", daemonSet))).ShouldBe(firing);

    [Theory]
    [InlineData("Policy denied", 60, 60, 1)]
    [InlineData("Policy denied", 60, 30, 0)]
    [InlineData("Policy denied by denylist", 101, 0, 1)]
    [InlineData("Invalid source ip", 500, 500, 0)]
    public void High_drop_rate_counts_the_denials_of_one_node_together(string reason, int first, int second, int firing) => PromQlEvaluation.Firing(
        Expression("cilium", "NetworkPolicyHighDropRate"),
        PromQlSample.Of("cilium_drop_count_total", first, ("reason", reason), ("direction", "EGRESS"), ("instance", "a"), ("pod", "x")),
        PromQlSample.Of("cilium_drop_count_total", second, ("reason", reason), ("direction", "EGRESS"), ("instance", "a"), ("pod", "y"))).ShouldBe(firing);

    [Theory]
    [InlineData("calico", "CalicoDataplaneFailure", "felix_int_dataplane_failures", "", 1)]
    [InlineData("cilium", "CiliumPolicyNotProgrammed", "cilium_endpoint_regenerations_total", "fail", 1)]
    [InlineData("cilium", "CiliumPolicyNotProgrammed", "cilium_endpoint_regenerations_total", "success", 0)]
    [InlineData("cilium", "CiliumPolicyChangeFailed", "cilium_policy_change_total", "fail", 1)]
    [InlineData("cilium", "CiliumPolicyChangeFailed", "cilium_policy_change_total", "success", 0)]
    public void Failures_of_a_node_fire(string engine, string alert, string metric, string outcome, int firing) =>
        PromQlEvaluation.Firing(Expression(engine, alert), PromQlSample.Of(metric, 0.1, ("outcome", outcome), ("instance", "a"))).ShouldBe(firing);

    [Fact]
    public void Failing_names_fire_over_all_servers_together() => PromQlEvaluation.Firing(
        Expression("upstream", "PodDNSResolutionFailures"),
        PromQlSample.Of("coredns_dns_responses_total", 0.6, ("rcode", "SERVFAIL"), ("pod", "a")),
        PromQlSample.Of("coredns_dns_responses_total", 0.6, ("rcode", "SERVFAIL"), ("pod", "b")),
        PromQlSample.Of("coredns_dns_responses_total", 60, ("rcode", "NOERROR"), ("pod", "b"))).ShouldBe(1);

    [Theory]
    [MemberData(nameof(Engines))]
    public void Texts_name_labels_that_the_answer_has(string engine)
    {
        foreach (var alert in Of(engine).Alerts)
        {
            var labels = PromQlCheck.LabelsOf(PromQlParser.Parse(alert.Expression), isRange: false, [])!;
            Label().Matches(alert.Summary + alert.Description).Select(match => match.Groups[1].Value).ShouldAllBe(label => labels.Contains(label), alert.Name);
            (alert.Summary + alert.Description).Replace("{{ $labels.", "", StringComparison.Ordinal).ShouldNotContain("{{");
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_alert_has_its_section_in_the_documentation(string engine)
    {
        var headings = File.ReadAllLines(Path.Combine(Root, "docs", "monitoring.md")).Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]).ToArray();

        Of(engine).Alerts.Select(alert => alert.Name).ShouldBeSubsetOf(headings);
        Of(engine).Alerts.ShouldAllBe(alert => alert.Runbook.EndsWith("/docs/monitoring.md#" + alert.Name.ToLowerInvariant(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_rule_is_the_one_in_the_examples(string engine)
    {
        var yaml = Of(engine).InNamespace("monitoring").Labelled("release", "prometheus").ToYaml();

        yaml.ShouldBe(File.ReadAllText(Path.Combine(Root, "docs", "examples", "alerts", engine + ".yaml")).ReplaceLineEndings("\n"));
        Manifest.Parse(yaml).Documents.ShouldHaveSingleItem().Kind.ShouldBe("PrometheusRule");
    }

    [Theory]
    [InlineData(Engine.Upstream, "upstream")]
    [InlineData(Engine.Calico, "calico")]
    [InlineData(Engine.Cilium, "cilium")]
    public void Each_engine_has_its_alerts(Engine engine, string name) => PolicyAlerts.For(engine).ShouldBe(Of(name));

    [Fact]
    public void Json_says_the_same()
    {
        using var rule = JsonDocument.Parse(PolicyAlerts.Calico.ToJson());

        var rules = rule.RootElement.GetProperty("spec").GetProperty("groups")[0].GetProperty("rules");
        rules.EnumerateArray().Select(entry => entry.GetProperty("expr").GetString()).ShouldBe(PolicyAlerts.Calico.Alerts.Select(alert => alert.Expression));
        rule.RootElement.GetProperty("metadata").TryGetProperty("namespace", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Monitoring")]
    [InlineData("a\nb")]
    public void A_namespace_that_no_server_takes_is_refused(string name) => Should.Throw<InvalidPolicyException>(() => PolicyAlerts.Upstream.InNamespace(name));

    [Theory]
    [InlineData("a b", "c")]
    [InlineData("a", "b c")]
    public void A_label_that_no_server_takes_is_refused(string key, string value) => Should.Throw<InvalidPolicyException>(() => PolicyAlerts.Upstream.Labelled(key, value));

    private static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "NetPolSdk.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);

    private static PolicyAlerts Of(string engine) => engine switch
    {
        "cilium" => PolicyAlerts.Cilium,
        "calico" => PolicyAlerts.Calico,
        _ => PolicyAlerts.Upstream,
    };

    private static string Expression(string engine, string name) => Of(engine).Alerts.Single(alert => alert.Name == name).Expression;

    [GeneratedRegex(@"\{\{ \$labels\.([a-z_]+) \}\}")]
    private static partial Regex Label();
}
