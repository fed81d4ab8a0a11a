namespace NetPolSdk.Core.Tests.Rules.Consistency;

public sealed class WithinOnePolicyTests
{
    [Fact]
    public void What_is_written_twice_is_reported_where_it_is_written_again()
    {
        var policy = Said.Api
            .AllowIngress([Pods.Labelled("app", "web"), Namespaces.Named("ops"), Pods.Labelled("app", "web")], [Port.Tcp(80), Port.Tcp(443), Port.Tcp(80)])
            .AllowIngress(IpBlock.Of("10.0.0.0/8").Except("10.1.0.0/16", "10.2.0.0/24", "10.1.0.0/16"), Port.Tcp(80))
            .AllowIngress(Pods.Labelled("app", "db"), Port.Tcp(80), because: "one")
            .AllowIngress(Pods.Labelled("app", "db"), Port.Tcp(80), because: "two");

        Said.Fields("NPS5001", policy).ShouldBe(["spec.ingress[0].from[2]", "spec.ingress[0].ports[2]", "spec.ingress[1].from[0].ipBlock.except[2]", "spec.ingress[3]"]);
        Said.Findings("NPS5001", LintOptions.Default, policy).Last().Message.ShouldBe("This rule is spec.ingress[2] once more, and allows nothing further.");
    }

    [Fact]
    public void What_differs_is_not_written_twice() => Said.Fields("NPS5001", Said.Api
        .AllowIngress(Pods.Labelled("app", "web"), Port.Tcp(80))
        .AllowIngress(Pods.Labelled("app", "web"), Port.Udp(80))
        .AllowEgress(Pods.Labelled("app", "web"), Port.Tcp(80))
        .AllowEgressToDns()).ShouldBeEmpty();

    [Fact]
    public void Two_values_that_are_not_known_may_be_one_or_two()
    {
        using var _ = Hole.Admit();
        var report = Said.Api.AllowIngress([Pods.Labelled("app", Hole.Text(1)), Pods.Labelled("app", Hole.Text(1))], Port.Tcp(80)).Lint();

        report.Findings.ShouldBeEmpty();
        report.NotJudged.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_peer_within_another_one_is_reported() => Said.Fields("NPS5002", Said.Api.AllowIngress(
        [
            Pods.Labelled("app", "web"),
            Pods.Labelled("app", "web").And("tier", "front"),
            Namespaces.Named("ops"),
            Pods.Labelled("app", "prometheus").In(Namespaces.Named("ops")),
            IpBlock.Of("10.0.0.0/8"),
            IpBlock.Of("10.1.0.0/16").Except("10.1.1.0/24"),
        ],
        Port.Tcp(80))).ShouldBe(["spec.ingress[0].from[1]", "spec.ingress[0].from[3]", "spec.ingress[0].from[5]"]);

    [Fact]
    public void Pods_of_the_policys_own_namespace_are_within_that_namespace()
    {
        Said.Fields("NPS5002", Said.Api.AllowIngress(Peer.AnyOf(Namespaces.Named("prod"), Pods.Labelled("app", "web")), Port.Tcp(80))).ShouldBe(["spec.ingress[0].from[1]"]);
        Said.Fields("NPS5002", Said.Api.AllowIngress([Namespaces.Named("prod"), Pods.Labelled("app", "web")], Port.Tcp(80))).ShouldBeEmpty("one peer may have been meant, which is NPS1001");
        Said.Fields("NPS5002", Said.Api.AllowIngress(Peer.AnyOf(Namespaces.Named("dev"), Pods.Labelled("app", "web")), Port.Tcp(80))).ShouldBeEmpty();
        Said.Fields("NPS5002", Said.Api.AllowIngress(Peer.AnyOf(Namespaces.Labelled("env", "prod"), Pods.Labelled("app", "web")), Port.Tcp(80))).ShouldBeEmpty("whether prod has the label is not known");
    }

    [Fact]
    public void A_port_or_a_rule_within_another_one_is_reported()
    {
        Said.Fields("NPS5002", Said.Api.AllowIngress(Pods.All, [Port.TcpRange(8000, 8100), Port.Tcp(8080), Port.Udp(8080), Port.AllSctp, Port.Named("x", Protocol.Sctp)])).ShouldBe(["spec.ingress[0].ports[1]", "spec.ingress[0].ports[4]"]);
        Said.Fields("NPS5002", Said.Api
            .AllowIngress(Pods.Labelled("app", "web"), Port.Tcp(80))
            .AllowIngress(Pods.All, [Port.Tcp(80), Port.Tcp(443)])
            .AllowIngress(Pods.Labelled("app", "web"), Port.Tcp(8080))).ShouldBe(["spec.ingress[0]"]);
    }

    [Fact]
    public void Of_two_that_contain_each_other_the_second_one_is_reported() =>
        Said.Fields("NPS5002", Said.Api.AllowIngress([Pods.Labelled("app", "web"), Pods.Labelled(Label.In("app", "web"))], Port.Tcp(80))).ShouldBe(["spec.ingress[0].from[1]"]);

    [Fact]
    public void What_overlaps_or_may_differ_is_not_contained() => Said.Fields("NPS5002", Said.Api
        .AllowIngress([Pods.Labelled("app", "web"), Pods.Labelled("tier", "front"), IpBlock.Of("10.0.0.0/8").Except("10.1.0.0/16"), IpBlock.Of("10.1.2.0/24")], [Port.TcpRange(1, 100), Port.TcpRange(50, 200)])
        .AllowIngress(Namespaces.All, Port.Named("http"))
        .AllowIngress(Namespaces.Named("ops"), Port.Tcp(9000))).ShouldBeEmpty();

    [Fact]
    public void A_rule_that_allows_everything_is_another_mistake() =>
        Said.Fields("NPS5002", Said.Api.AllowIngress(Peer.Anyone).AllowIngress(Pods.All, Port.Tcp(80))).ShouldBeEmpty();

    [Fact]
    public void An_exception_within_another_one_is_reported() =>
        Said.Fields("NPS5004", Said.Api.AllowIngress(IpBlock.Of("10.0.0.0/8").Except("10.1.2.0/24", "10.1.0.0/16", "10.2.0.0/16"), Port.Tcp(80))).ShouldBe(["spec.ingress[0].from[0].ipBlock.except[0]"]);

    [Fact]
    public void Halves_of_a_range_are_reported_with_the_range()
    {
        var policy = Said.Api
            .AllowIngress([IpBlock.Of("10.0.0.0/25"), IpBlock.Of("192.0.2.0/24"), IpBlock.Of("10.0.0.128/25")], Port.Tcp(80))
            .AllowIngress(IpBlock.Of("10.0.0.0/8").Except("10.2.0.0/16", "10.3.0.0/16"), Port.Tcp(81));

        Said.Fields("NPS5006", policy).ShouldBe(["spec.ingress[0].from[2]", "spec.ingress[1].from[0].ipBlock.except[1]"]);
        Said.Findings("NPS5006", LintOptions.Default, policy).First().Message.ShouldBe("10.0.0.0/25 and 10.0.0.128/25 are the two halves of 10.0.0.0/24.");
    }

    [Fact]
    public void Neighbours_that_are_no_range_stay() => Said.Fields("NPS5006", Said.Api.AllowIngress(
        [
            IpBlock.Of("10.0.1.0/24"),
            IpBlock.Of("10.0.2.0/24"),
            IpBlock.Of("10.8.0.0/25").Except("10.8.0.0/26"),
            IpBlock.Of("10.8.0.128/25"),
            IpBlock.Of("10.0.0.0/8").Except("10.0.0.0/9", "10.128.0.0/9"),
            IpBlock.Of("0.0.0.0/0"),
            IpBlock.Of("::/0"),
        ],
        [Port.Tcp(5671), Port.Tcp(5672), Port.Udp(5673)])).ShouldBeEmpty();

    [Fact]
    public void Ports_without_a_gap_are_reported_as_a_range()
    {
        var finding = Said.Findings("NPS5006", LintOptions.Default, Said.Api.AllowIngress(Pods.All, [Port.Tcp(8082), Port.Tcp(80), Port.Tcp(8080), Port.Tcp(8081)])).ShouldHaveSingleItem();

        finding.Field.ToString().ShouldBe("spec.ingress[0].ports[3]");
        finding.Message.ShouldBe("The ports 8080/TCP, 8081/TCP and 8082/TCP are the range 8080-8082/TCP.");
        finding.Remedy.ShouldBe("Write one range with port 8080 and endPort 8082.");
        Said.Fields("NPS5006", Said.Api.AllowIngress(Pods.All, [Port.TcpRange(1, 100), Port.TcpRange(101, 200)])).ShouldBe(["spec.ingress[0].ports[1]"]);
    }
}
