namespace NetPolSdk.Core.Tests.Rules;

public sealed class DnsOverOneProtocolTests
{
    private static readonly NetworkPolicy UdpOnly = Api.AllowEgress(Pods.Labelled("app", "db"), Port.Tcp(5432)).AllowEgress(Resolver, Port.Udp(53));

    private static NetworkPolicySubject Api => NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    private static Peers Resolver => Pods.Labelled("k8s-app", "kube-dns").In(Namespaces.Named("kube-system"));

    [Fact]
    public void Dns_over_udp_only_is_reported_at_the_ports()
    {
        var finding = UdpOnly.Lint().Findings.ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS2002");
        finding.Field.ToString().ShouldBe("spec.egress[1].ports");
        finding.Facts["missing"].ShouldBe("TCP");
        finding.Message.ShouldStartWith("DNS is allowed over UDP only");
        finding.Remedy.ShouldContain("Port.Tcp(53)");
    }

    [Fact]
    public void Dns_over_tcp_only_is_reported() =>
        Api.AllowEgress(Resolver, Port.Tcp(53)).Lint().Findings.ShouldHaveSingleItem().Facts["missing"].ShouldBe("UDP");

    [Fact]
    public void The_other_protocol_in_another_rule_is_enough() =>
        UdpOnly.AllowEgress(Resolver, Port.Tcp(53)).Lint().Findings.ShouldBeEmpty();

    [Fact]
    public void The_other_protocol_in_another_policy_for_the_pods_is_enough()
    {
        var tcp = NetworkPolicy.Named("tcp").InNamespace("prod").For(Pods.All).AllowEgress(Resolver, Port.Tcp(53));

        var report = new[] { UdpOnly, tcp }.Lint();

        report.Findings.ShouldBeEmpty();
        report.NotJudged.ShouldBe(1, "the pods that are not app=api have TCP only, if there are any");
    }

    [Fact]
    public void A_policy_that_leaves_dns_to_another_one_is_not_reported()
    {
        var udpForAll = NetworkPolicy.Named("dns").InNamespace("prod").For(Pods.All).AllowEgress(Resolver, Port.Udp(53));
        var leaving = Api.AllowEgress(Pods.Labelled("app", "db"), Port.Tcp(5432));

        new[] { leaving, udpForAll }.Lint().Findings.ShouldHaveSingleItem().Policy.ShouldBe("NetworkPolicy prod/dns");
    }
}
