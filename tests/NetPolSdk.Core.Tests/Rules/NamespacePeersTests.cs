namespace NetPolSdk.Core.Tests.Rules;

public sealed class NamespacePeersTests
{
    private static readonly Pods Frontend = Pods.Labelled("app", "frontend");

    [Fact]
    public void Naming_the_own_namespace_is_a_remark()
    {
        var finding = In("prod").AllowIngress(Frontend.In(Namespaces.Named("prod"))).Lint().Findings.ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS1002");
        finding.Severity.ShouldBe(Severity.Info);
        finding.Field.ToString().ShouldBe("spec.ingress[0].from[0].namespaceSelector");
    }

    [Fact]
    public void Another_namespace_several_and_the_platform_s_own_are_not()
    {
        Found(In("prod").AllowIngress(Frontend.In(Namespaces.Named("web")))).ShouldBeEmpty();
        Found(In("prod").AllowIngress(Frontend.In(Namespaces.Named("web", "prod")))).ShouldBeEmpty();
        Found(In("prod").AllowIngress(Namespaces.Named("prod"))).ShouldBeEmpty();
        Found(In("kube-system").AllowEgressToDns()).ShouldBeEmpty();
    }

    [Fact]
    public void A_namespace_that_is_not_known_may_be_the_own_one()
    {
        using var _ = Hole.Admit();

        In("prod").AllowIngress(Frontend.In(Namespaces.Named(Hole.Text(1)))).Lint().NotJudged.ShouldBe(1);
    }

    [Fact]
    public void Selectors_that_never_meet_are_reported_where_both_sides_are_known()
    {
        var cluster = Cluster.With(Workload.Named("frontend", "web").WithLabels(("app", "frontend")), Workload.Named("job", "tools").WithLabels(("app", "job")))
            .And(ClusterNamespace.Named("tools").WithLabels(("team", "a")), ClusterNamespace.Named("web").WithLabels(("team", "b")));

        Found(In("prod").AllowIngress(Frontend.In(Namespaces.Labelled("team", "a"))), cluster).ShouldBe(["NPS1002 spec.ingress[0].from[0]"]);
        Found(In("prod").AllowIngress(Frontend.In(Namespaces.Labelled("team", "b"))), cluster).ShouldBeEmpty();
        Found(In("prod").AllowIngress(Pods.Labelled("app", "other").In(Namespaces.Labelled("team", "a"))), cluster).ShouldBeEmpty();
        Found(In("prod").AllowIngress(Frontend.In(Namespaces.Labelled("team", "a")))).ShouldBeEmpty();
    }

    [Fact]
    public void The_label_name_is_a_remark()
    {
        Found(In("prod").AllowIngress(Namespaces.Labelled("name", "web"))).ShouldBe(["NPS1020 spec.ingress[0].from[0].namespaceSelector"]);
        Found(In("prod").AllowIngress(Frontend.In(Namespaces.Labelled(Label.In("name", "web", "app"))))).ShouldBe(["NPS1020 spec.ingress[0].from[0].namespaceSelector"]);
        In("prod").AllowIngress(Namespaces.Labelled("name", "web")).Lint().Findings[0].Remedy.ShouldBe("Select by kubernetes.io/metadata.name, which every namespace has, in C# Namespaces.Named(\"web\").");
    }

    [Fact]
    public void A_namespace_that_is_known_to_have_it_and_pods_by_name_are_not()
    {
        Found(In("prod").AllowIngress(Namespaces.Labelled("name", "web")), Cluster.Empty.And(ClusterNamespace.Named("web").WithLabels(("name", "web")))).ShouldBeEmpty();
        Found(In("prod").AllowIngress(Pods.Labelled("name", "web"))).ShouldBeEmpty();
        Found(In("prod").AllowIngress(Namespaces.Labelled("team", "web"))).ShouldBeEmpty();
        Found(In("prod").AllowIngress(Namespaces.Labelled(Label.NotIn("name", "web"), Label.Exists("team")))).ShouldBeEmpty();
    }

    [Fact]
    public void All_namespaces_on_the_api_server_s_port_are_reported()
    {
        Found(In("prod").AllowEgressToDns().AllowEgress(Namespaces.All, Ports.Of(Port.Tcp(443), Port.Tcp(6443)))).ShouldBe(["NPS1021 spec.egress[1].to[0]"]);
        Found(In("prod").AllowEgressToDns().AllowEgress([IpBlock.Of("192.0.2.1/32"), Pods.All.In(Namespaces.All)], Port.Tcp(6443))).ShouldBe(["NPS1021 spec.egress[1].to[1]"]);
    }

    [Fact]
    public void Other_ports_other_pods_and_the_other_direction_are_not()
    {
        Found(In("prod").AllowEgressToDns().AllowEgress(Namespaces.All, Port.Tcp(443))).ShouldBeEmpty();
        Found(In("prod").AllowEgressToDns().AllowEgress(Namespaces.All, Port.TcpRange(6000, 7000))).ShouldBeEmpty();
        Found(In("prod").AllowEgressToDns().AllowEgress(Platform.KedaMetricsApiServer, Port.Tcp(6443))).ShouldBeEmpty();
        Found(In("prod").AllowIngress(Namespaces.All, Port.Tcp(6443))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("component", "kube-apiserver")]
    [InlineData("component", "apiserver")]
    [InlineData("k8s-app", "node-local-dns")]
    public void Labels_of_what_runs_on_the_nodes_are_reported(string key, string value)
    {
        Found(In("prod").AllowIngress(Pods.Labelled(key, value).In(Namespaces.Named("kube-system")))).ShouldBe(["NPS1021 spec.ingress[0].from[0]"]);
        Found(In("prod").AllowIngress(Pods.Labelled(key, "api"))).ShouldBeEmpty();
    }

    [Fact]
    public void Known_pods_on_the_nodes_network_are_reported()
    {
        var cluster = Cluster.With(Workload.Named("agent", "ops").WithLabels(("app", "agent")).OnHostNetwork(), Workload.Named("ui", "ops").WithLabels(("app", "ui")));

        Found(In("prod").AllowIngress(Pods.Labelled("app", "agent").In(Namespaces.Named("ops"))), cluster).ShouldBe(["NPS1021 spec.ingress[0].from[0]"]);
        Found(In("prod").AllowIngress(Pods.Labelled("app", "ui").In(Namespaces.Named("ops"))), cluster).ShouldBeEmpty();
        Found(In("prod").AllowIngress(Namespaces.Named("ops")), cluster).ShouldBeEmpty();
    }

    private static NetworkPolicySubject In(string name) => NetworkPolicy.Named("api").InNamespace(name).For(Pods.Labelled("app", "api"));

    private static IEnumerable<string> Found(NetworkPolicy policy, Cluster? cluster = null) =>
        policy.Lint(new LintOptions { Cluster = cluster }).Findings.Where(finding => finding.Rule.Category == "NetPolSdk.Meaning").Select(finding => $"{finding.Rule.Id} {finding.Field}");
}
