namespace NetPolSdk.Core.Tests.Rules.Consistency;

public sealed class OneSidedTests
{
    private static readonly NetworkPolicy Client = NetworkPolicy.Named("client").InNamespace("shop").For(Pods.Labelled("app", "api"))
        .AllowEgress(Pods.Labelled("app", "postgres").In(Namespaces.Named("data")), Port.Tcp(5432))
        .AllowEgressToDns();

    private static readonly NetworkPolicySubject Server = NetworkPolicy.Named("server").InNamespace("data").For(Pods.Labelled("app", "postgres"));

    [Fact]
    public void An_egress_rule_that_no_ingress_rule_answers_is_reported()
    {
        var finding = Said.Findings("NPS5007", LintOptions.Default, Client, Server.AllowIngress(Pods.Labelled("app", "backup"), Port.Tcp(5432))).ShouldHaveSingleItem();

        finding.Policy.ShouldBe("NetworkPolicy shop/client");
        finding.Field.ToString().ShouldBe("spec.egress[0].to[0]");
        finding.Message.ShouldBe("The pods may connect to pods app=postgres in namespaces kubernetes.io/metadata.name=data, but NetworkPolicy data/server isolates those for ingress, and no policy admits these pods on 5432/TCP: nothing gets through.");
        finding.Remedy.ShouldBe("Add the ingress rule in namespace data, or remove this peer.");
    }

    [Fact]
    public void An_ingress_rule_whose_clients_may_not_connect_is_reported() => Said.Fields(
        "NPS5007",
        Server.AllowIngress(Pods.Labelled("app", "api").In(Namespaces.Named("shop")), Port.Tcp(5432)),
        Presets.DenyAll("shop"),
        NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api")).AllowEgressToDns()).ShouldBe(["data/server spec.ingress[0].from[0]"]);

    [Fact]
    public void Behind_a_default_deny_other_policies_may_be_yet_to_come()
    {
        Said.Fields("NPS5007", Client, Presets.DenyAll("data")).ShouldBeEmpty();
        Said.Fields("NPS5007", Server.AllowIngress(Pods.Labelled("app", "api").In(Namespaces.Named("shop")), Port.Tcp(5432)), Presets.DenyAll("shop"), Presets.AllowDns("shop")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(5433)]
    public void The_ports_of_both_sides_must_meet(int port) => Said.Fields(
        "NPS5007",
        Client,
        Server.AllowIngress(Pods.Labelled("app", "api").In(Namespaces.Named("shop")), Port.Tcp(port))).ShouldBe(["data/server spec.ingress[0].from[0]", "shop/client spec.egress[0].to[0]"], ignoreOrder: true);

    [Fact]
    public void Two_sides_that_meet_are_left_alone()
    {
        Alone(Server.AllowIngress(Pods.Labelled("app", "api").In(Namespaces.Named("shop")), Port.Tcp(5432)));
        Alone(Server.AllowIngress(Namespaces.Named("shop"), Port.TcpRange(5000, 6000)));
        Alone(Server.AllowIngress(Namespaces.Labelled("team", "shop"), Port.Tcp(5432)), "the namespace may have the label");
        Alone(Server.AllowIngress(Pods.Labelled("tier", "backend").In(Namespaces.All), Port.Tcp(5432)), "the pods may have the label");
        Alone(Server.AllowIngress(Namespaces.Named("shop"), Port.Named("sql")), "the name may stand for the port");
        Alone(Server.AllowIngress(IpBlock.Of("10.0.0.0/8"), Port.Tcp(5432)), "the range may match pods");
        Alone(NetworkPolicy.Named("other").InNamespace("data").For(Pods.Labelled("tier", "db")).DenyAll(), "it may not select them");
        Alone(Presets.DenyEgress("data"), "ingress is not isolated");
        Alone(Presets.DenyAll("shop"));

        static void Alone(NetworkPolicy other, string? why = null) => Said.Fields("NPS5007", Client, other).ShouldBeEmpty(why);
    }

    [Fact]
    public void Another_policy_may_let_the_connection_through() => Said.Fields(
        "NPS5007",
        Client,
        Server.DenyIngress(),
        NetworkPolicy.Named("labelled").InNamespace("data").For(Pods.Labelled("tier", "db")).AllowIngress(Namespaces.Named("shop"))).ShouldBeEmpty();

    [Fact]
    public void A_declared_namespace_has_its_labels_and_no_others()
    {
        var options = new LintOptions { Cluster = Cluster.Empty.And(ClusterNamespace.Named("shop").WithLabels(("team", "web"))) };

        Said.Fields("NPS5007", options, Client, Server.AllowIngress(Namespaces.Labelled("team", "ops"), Port.Tcp(5432))).ShouldBe(["shop/client spec.egress[0].to[0]"]);
        Said.Fields("NPS5007", options, Client, Server.AllowIngress(Namespaces.Labelled("team", "web"), Port.Tcp(5432))).ShouldBeEmpty();
    }

    [Fact]
    public void Where_policies_may_be_missing_it_is_a_maybe()
    {
        NetworkPolicy[] policies = [Client, Server.DenyIngress()];
        var report = policies.Lint(new LintOptions { OtherPoliciesMayExist = true });

        report.Findings.ShouldBeEmpty();
        report.NotJudged.ShouldBeGreaterThan(0);
        Said.Fields("NPS5007", Client, Server.DenyIngress(), NetworkPolicy.Named("anywhere").For(Pods.All).AllowIngress(Peer.Anyone)).ShouldBeEmpty("it may land there");
    }

    [Fact]
    public void The_policies_of_declared_services_meet() => Said.Fields(
        "NPS5007",
        [
            Presets.DenyAll("shop"),
            Presets.DenyAll("data"),
            .. ServiceGraph.Of(
                Service.Named("api", "shop").Calling("data/postgres"),
                Service.Named("postgres", "data").Listening("sql", Port.Tcp(5432))).ToPolicies(),
        ]).ShouldBeEmpty();
}
