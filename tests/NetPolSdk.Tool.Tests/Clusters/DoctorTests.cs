using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetPolSdk.Tool.Tests.Clusters;

public sealed class DoctorTests : IAsyncLifetime
{
    private LiveCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _cluster = await LiveCluster.StartAsync("shop", "data", "kube-flannel", "istio-system");
        await _cluster.AddPodAsync("shop", "api", "app=api");
        await _cluster.AddPodAsync("data", "postgres", "app=postgres");
        await _cluster.AddPodAsync("kube-system", "coredns", "k8s-app=kube-dns");
        _cluster.Server.SetPodStatus("kube-system", "coredns", """{"phase": "Running", "podIP": "10.244.0.2", "podIPs": [{"ip": "10.244.0.2"}]}""");
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Theory]
    [InlineData("calico-node", "Calico", "yes")]
    [InlineData("canal", "Canal (Calico beside Flannel)", "yes")]
    [InlineData("cilium", "Cilium", "yes")]
    [InlineData("anetd", "GKE Dataplane V2", "yes")]
    [InlineData("antrea-agent", "Antrea", "yes")]
    [InlineData("ovnkube-node", "OVN-Kubernetes", "yes")]
    [InlineData("kube-router", "kube-router", "yes")]
    [InlineData("azure-npm", "Azure Network Policy Manager", "yes")]
    [InlineData("kube-flannel-ds", "Flannel", "no")]
    [InlineData("aws-node", "Amazon VPC CNI", "no")]
    [InlineData("azure-cns", "Azure CNI", "no")]
    [InlineData("kindnet", "kindnet", "unknown")]
    [InlineData("weave-net", "Weave Net", "unknown")]
    [InlineData("something-else", "unknown", "unknown")]
    public async Task The_network_plugin_is_known_by_what_runs_on_the_nodes(string agent, string name, string enforces)
    {
        await _cluster.AddAgentAsync(agent);
        var plugin = (await ReportAsync()).GetProperty("plugin");
        (plugin.GetProperty("name").GetString(), plugin.GetProperty("enforces").GetString()).ShouldBe((name, enforces));
    }

    [Fact]
    public async Task Where_two_plugins_run_the_one_that_enforces_counts()
    {
        await _cluster.AddAgentAsync("kube-flannel-ds", "kube-flannel");
        await _cluster.AddAgentAsync("calico-node");
        (await ReportAsync()).GetProperty("plugin").GetProperty("name").GetString().ShouldBe("Calico");
    }

    [Theory]
    [InlineData("docker.io/kindest/kindnetd:v20230511-dc714da8", "no")]
    [InlineData("docker.io/kindest/kindnetd:v20250512-df8de77b", "yes")]
    public async Task Kindnet_enforces_from_a_certain_image_on(string image, string enforces)
    {
        await _cluster.AddAgentAsync("kindnet", image: image);
        (await ReportAsync()).GetProperty("plugin").GetProperty("enforces").GetString().ShouldBe(enforces);
    }

    [Fact]
    public async Task The_agent_of_the_Amazon_VPC_CNI_must_be_enabled()
    {
        await _cluster.AddAgentAsync("aws-node", container: "aws-eks-nodeagent", args: "--enable-network-policy=true");
        (await ReportAsync()).GetProperty("plugin").GetProperty("enforces").GetString().ShouldBe("yes");
    }

    [Fact]
    public async Task Cilium_may_be_told_to_enforce_nothing()
    {
        await _cluster.AddAgentAsync("cilium");
        await _cluster.AddAsync("v1", "ConfigMap", "kube-system", "cilium-config", new JsonObject { ["data"] = new JsonObject { ["enable-policy"] = "never" } });
        var finding = Findings(await ReportAsync(), "enforcement").ShouldHaveSingleItem();
        finding.GetProperty("command").GetString().ShouldBe("cilium config set enable-policy default");
    }

    [Fact]
    public async Task Policies_that_nothing_enforces_are_an_error_with_the_command_that_helps()
    {
        await _cluster.AddAgentAsync("kube-flannel-ds", "kube-flannel");
        await _cluster.AddAsync(Presets.DenyAll("shop"));
        var run = await _cluster.RunAsync("doctor");

        run.ExitCode.ShouldBe(1, run.ToString());
        run.Output.ShouldContain("plugin    Flannel (DaemonSet kube-flannel/kube-flannel-ds): enforces no network policies\n");
        run.Output.ShouldContain("error enforcement: DaemonSet kube-flannel/kube-flannel-ds: Flannel enforces no network policy.");
        run.Output.ShouldContain("    run: helm upgrade flannel flannel/flannel --namespace kube-flannel --reuse-values --set netpol.enabled=true\n");
    }

    [Fact]
    public async Task Selectors_that_match_nothing_are_told_from_slips_and_from_pods_elsewhere()
    {
        await _cluster.AddAgentAsync("calico-node");
        await _cluster.AddAsync(
            NetworkPolicy.Named("typo").InNamespace("shop").For(Pods.Labelled("app", "apii")).DenyIngress(),
            NetworkPolicy.Named("elsewhere").InNamespace("shop").For(Pods.Labelled("app", "postgres")).DenyIngress(),
            NetworkPolicy.Named("peer").InNamespace("data").For(Pods.All).AllowIngress(from: Pods.Labelled("team", "unheard-of"), on: Port.Tcp(5432)));
        var report = await ReportAsync();

        Findings(report, "near-miss").ShouldContain(finding => finding.GetProperty("subject").GetString() == "NetworkPolicy shop/typo");
        Findings(report, "near-miss").First().GetProperty("command").GetString().ShouldBe("kubectl edit networkpolicy typo --namespace shop");
        Findings(report, "other-namespace").ShouldContain(finding => finding.GetProperty("subject").GetString() == "NetworkPolicy shop/elsewhere");
        Findings(report, "peer-matches-nothing").ShouldContain(finding => finding.GetProperty("field").GetString() == "spec.ingress[0].from[0]");
    }

    [Fact]
    public async Task Namespaces_without_a_denial_are_named_with_or_without_policies()
    {
        await _cluster.AddAgentAsync("calico-node");
        await _cluster.AddAsync(NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api")).DenyIngress());
        var findings = Findings(await ReportAsync(), "default-deny");

        findings.Select(finding => finding.GetProperty("subject").GetString()).ShouldBe(["Namespace data", "NetworkPolicy shop/api"]);
        findings.ShouldAllBe(finding => finding.GetProperty("command").GetString()!.Contains("name: default-deny-ingress"));
    }

    [Fact]
    public async Task Namespaces_cut_off_from_DNS_are_found_by_the_rule_or_by_asking()
    {
        await _cluster.AddAgentAsync("calico-node");
        await _cluster.AddAsync(
            NetworkPolicy.Named("api").InNamespace("shop").For(Pods.All).AllowEgress(to: Namespaces.Named("data"), on: Port.Tcp(5432)),
            Presets.DenyEgress("data"));
        var findings = Findings(await ReportAsync(), "dns");

        findings.Count.ShouldBe(2);
        var byRule = findings.Single(finding => finding.GetProperty("rule").GetString() == "NPS2001");
        byRule.GetProperty("command").GetString()!.ShouldStartWith("kubectl patch networkpolicy api --namespace shop --type json --patch '[{\"op\":\"add\",\"path\":\"/spec/egress/-\"");
        var asked = findings.Single(finding => finding.GetProperty("rule").GetString() == "");
        asked.GetProperty("subject").GetString().ShouldBe("Namespace data");
        asked.GetProperty("message").GetString().ShouldBe("postgres cannot reach the cluster's resolver (kube-system/coredns): no name resolves there.");
        asked.GetProperty("command").GetString()!.ShouldContain("name: allow-dns-egress");
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task The_cache_on_the_node_is_a_resolver_where_it_runs(bool runs, int found)
    {
        await _cluster.AddAgentAsync("calico-node");
        await _cluster.AddAsync(NetworkPolicy.Named("cache").InNamespace("shop").For(Pods.All).AllowEgress(to: IpBlock.Of("169.254.20.10/32"), on: [Port.Udp(53), Port.Tcp(53)]));
        if (runs)
        {
            await _cluster.AddAgentAsync("node-local-dns");
        }

        Findings(await ReportAsync(), "dns").Count(finding => finding.GetProperty("rule").GetString() == "").ShouldBe(found);
    }

    [Fact]
    public async Task The_patch_for_DNS_gives_a_policy_that_allows_it()
    {
        await _cluster.AddAgentAsync("calico-node");
        await _cluster.AddAsync(NetworkPolicy.Named("api").InNamespace("shop").For(Pods.All).AllowEgress(to: Namespaces.Named("data"), on: Port.Tcp(5432)));
        var command = Findings(await ReportAsync(), "dns").ShouldHaveSingleItem().GetProperty("command").GetString()!;
        var rule = JsonNode.Parse(command[(command.IndexOf('\'') + 1)..^1])![0]!["value"]!;
        var live = JsonNode.Parse((await _cluster.Admin.GetAsync(Deployment.Clusters.ApiResource.NetworkPolicies, "shop", "api"))!.Content.GetRawText())!.AsObject();
        live["spec"]!["egress"]!.AsArray().Add(rule.DeepClone());
        live["apiVersion"] = "networking.k8s.io/v1";
        live["kind"] = "NetworkPolicy";
        Manifest.Parse(live.ToJsonString()).ThrowIfInvalid().Policies.Lint().Findings.ShouldNotContain(finding => finding.Rule.Id == "NPS2001");
    }

    [Fact]
    public async Task Pods_on_the_network_of_their_node_are_named()
    {
        await _cluster.AddAgentAsync("calico-node");
        await _cluster.AddPodAsync("shop", "exporter", "app=exporter", hostNetwork: true);
        await _cluster.AddAsync(NetworkPolicy.Named("exporter").InNamespace("shop").For(Pods.Labelled("app", "exporter")).DenyIngress());
        Findings(await ReportAsync(), "host-network").ShouldHaveSingleItem().GetProperty("subject").GetString().ShouldBe("NetworkPolicy shop/exporter");
    }

    [Fact]
    public async Task Mesh_NodeLocal_DNS_and_served_kinds_are_told()
    {
        await _cluster.AddAgentAsync("calico-node");
        await _cluster.AddAgentAsync("ztunnel", "istio-system");
        await _cluster.AddAgentAsync("node-local-dns");
        var report = await ReportAsync();

        (report.GetProperty("mesh").GetString(), report.GetProperty("nodeLocalDns").GetBoolean()).ShouldBe(("istio-ambient", true));
        report.GetProperty("served").EnumerateArray().Select(kind => $"{kind.GetProperty("kind").GetString()} {kind.GetProperty("apiVersion").GetString()}").ShouldContain("NetworkPolicy networking.k8s.io/v1");
        report.GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Only_what_is_asked_for_fails()
    {
        await _cluster.AddAgentAsync("calico-node");
        (await _cluster.RunAsync("doctor")).ExitCode.ShouldBe(0);
        (await _cluster.RunAsync("doctor", "--fail-on", "info")).ExitCode.ShouldBe(1);
        _cluster.Writes.Where(entry => entry.Verb != "create").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_may_not_be_seen_is_named_and_nothing_is_claimed_of_it()
    {
        await _cluster.AddAgentAsync("calico-node");
        _cluster.Know("reader", (verb, group, plural, space) => plural != "networkpolicies");
        var run = await _cluster.RunAsAsync("reader", "doctor", "--format", "json");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("may not list networkpolicies.networking.k8s.io in the whole cluster");
        Findings(JsonElement.Parse(run.Output), "default-deny").ShouldBeEmpty();
        JsonElement.Parse(run.Output).GetProperty("unseen")[0].GetString().ShouldBe("NetworkPolicy.networking.k8s.io");
    }

    private async Task<JsonElement> ReportAsync() => JsonElement.Parse((await _cluster.RunAsync("doctor", "--format", "json")).Output);

    private static List<JsonElement> Findings(JsonElement report, string check) => [.. report.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("check").GetString() == check)];
}
