namespace NetPolSdk.Core.Tests.Rules;

public sealed class PodPortsTests
{
    private static readonly Workload Pod = Workload.Named("api", "prod").WithLabels(("app", "api")).Listening("http", 8080).Listening(new ContainerPort("dns", Protocol.Udp, 5300));
    private static readonly ClusterService Service = ClusterService.Named("api", "prod").Selecting(("app", "api")).Mapping(80, Port.Tcp(8080)).Mapping(443, Port.Named("http"));
    private static readonly LintOptions Known = new() { Cluster = Cluster.With(Pod).And(Service) };
    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));
    private static readonly NetworkPolicy Client = NetworkPolicy.Named("web").InNamespace("web").For(Pods.Labelled("app", "web")).AllowEgressToDns();
    private static readonly PodsInNamespaces Peer = Pods.Labelled("app", "api").In(Namespaces.Named("prod"));

    [Fact]
    public void The_port_of_a_service_is_reported_with_that_of_its_pods()
    {
        var finding = Api.AllowIngress(Pods.All, Port.Tcp(80)).Lint(Known).OfMeaning().ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS1013");
        finding.Field.ToString().ShouldBe("spec.ingress[0].ports[0]");
        finding.Message.ShouldBe("80 is the port of the Service prod/api, which sends to port 8080 of its pods; none of them declares 80, and policies judge the pods' port.");
        finding.Remedy.ShouldBe("Write the pods' port, 8080.");
        Found(Client.AllowEgress(Peer, Port.Tcp(443))).ShouldBe(["NPS1013 spec.egress[1].ports[0]"]);
    }

    [Fact]
    public void The_pods_port_both_ports_and_ports_of_nobody_are_not()
    {
        Found(Api.AllowIngress(Pods.All, Port.Tcp(8080))).ShouldBeEmpty();
        Found(Api.AllowIngress(Pods.All, Ports.Of(Port.Tcp(80), Port.Tcp(8080)))).ShouldBeEmpty();
        Found(Api.AllowIngress(Pods.All, Ports.Of(Port.Tcp(443), Port.Named("http")))).ShouldBeEmpty();
        Found(Api.AllowIngress(Pods.All, Port.Tcp(9090))).ShouldBeEmpty();
        Found(Api.AllowIngress(Pods.All, Port.Udp(80))).ShouldBeEmpty();
        Found(Client.AllowEgress(IpBlock.Of("192.0.2.0/24"), Port.Tcp(80))).ShouldBeEmpty();
    }

    [Fact]
    public void Ports_of_another_protocol_do_not_let_it_through_and_a_range_of_unknown_end_may()
    {
        Found(Api.AllowIngress(Pods.All, Ports.Of(Port.Tcp(80), Port.AllUdp))).ShouldBe(["NPS1013 spec.ingress[0].ports[0]"]);
        using var _ = Hole.Admit();
        Found(Api.AllowIngress(Pods.All, Ports.Of(Port.Tcp(80), Port.TcpRange(8000, Hole.Number(1))))).ShouldBeEmpty();
    }

    [Fact]
    public void Pods_that_declare_no_ports_may_listen_on_any()
    {
        var cluster = Cluster.With(Workload.Named("api", "prod").WithLabels(("app", "api"))).And(Service);

        Api.AllowIngress(Pods.All, Port.Tcp(80)).Lint(new() { Cluster = cluster }).OfMeaning().ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_no_pod_declares_is_reported_with_those_that_they_do()
    {
        var finding = Api.AllowIngress(Pods.All, Port.Named("web")).Lint(Known).OfMeaning().ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS1014");
        finding.Message.ShouldBe("No known pod that the rule is about (prod/api) declares a port named \"web\": the rule allows nothing there.");
        finding.Remedy.ShouldBe("They declare dns, http; or write the number.");
        Found(Client.AllowEgress(Peer, Port.Named("web"))).ShouldBe(["NPS1014 spec.egress[1].ports[0]"]);
    }

    [Fact]
    public void A_name_on_another_protocol_is_reported() =>
        Api.AllowIngress(Pods.All, Port.Named("dns")).Lint(Known).OfMeaning().ShouldHaveSingleItem().Remedy.ShouldBe("Write the protocol UDP.");

    [Fact]
    public void Names_that_are_declared_pods_that_are_not_known_and_all_pods_are_not()
    {
        Found(Api.AllowIngress(Pods.All, Ports.Of(Port.Named("http"), Port.Named("dns", Protocol.Udp)))).ShouldBeEmpty();
        Found(Client.AllowIngress(Pods.All, Port.Named("web"))).ShouldBeEmpty();
        Found(NetworkPolicy.Named("all").InNamespace("prod").For(Pods.All).AllowIngress(Pods.Labelled("app", "api"), Port.Named("metrics"))).ShouldBeEmpty();
        Found(Client.AllowEgress(Namespaces.Named("prod"), Port.Named("web"))).ShouldBeEmpty();
        Api.AllowIngress(Pods.All, Port.Named("web")).Lint().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_or_pods_that_are_not_known_make_it_a_maybe()
    {
        using var _ = Hole.Admit();

        Api.AllowIngress(Pods.All, Port.Named(Hole.Text(1))).Lint(Known).NotJudged.ShouldBePositive();
        Client.AllowEgress(Pods.Labelled("app", Hole.Text(1)).In(Namespaces.Named("prod")), Port.Named("web")).Lint(Known).OfMeaning().ShouldBeEmpty();
    }

    private static IEnumerable<string> Found(NetworkPolicy policy) =>
        policy.Lint(Known).OfMeaning().Select(finding => $"{finding.Rule.Id} {finding.Field}");
}
