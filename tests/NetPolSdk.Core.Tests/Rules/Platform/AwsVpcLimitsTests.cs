namespace NetPolSdk.Core.Tests.Rules;

public sealed class AwsVpcLimitsTests
{
    private const string Id = "NPS2016";

    private static readonly LintOptions Eks = new() { NetworkPlugin = NetworkPlugin.AwsVpc };

    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    [Theory]
    [InlineData(24, 0)]
    [InlineData(25, 1)]
    public void More_than_24_ports_of_one_protocol_are_reported(int count, int findings)
    {
        var ports = Ports.Of([.. Enumerable.Range(8000, count).Select(Port.Tcp), .. Enumerable.Range(8000, 20).Select(Port.Udp)]);

        Api.AllowIngress(Pods.All, ports).FieldsOf(Id, Eks).Count.ShouldBe(findings);
        Api.AllowEgress(Pods.All, ports).FieldsOf(Id, Eks).Count.ShouldBe(findings);
        Api.AllowEgress(Pods.All, ports).FieldsOf(Id).ShouldBeEmpty();
    }

    [Fact]
    public void Ports_of_the_same_peers_count_together_in_whichever_rule_they_are()
    {
        var policy = Api.AllowIngress(Pods.All, Ports.Of([.. Enumerable.Range(8000, 20).Select(Port.Tcp)]));

        policy.AllowIngress(Pods.All, Ports.Of([.. Enumerable.Range(9000, 5).Select(Port.Tcp)])).FieldsOf(Id, Eks).ShouldBe(["api spec.ingress[1].ports"]);
        policy.AllowIngress(Namespaces.All, Ports.Of([.. Enumerable.Range(9000, 5).Select(Port.Tcp)])).FieldsOf(Id, Eks).ShouldBeEmpty();
        policy.AllowEgress(Pods.All, Ports.Of([.. Enumerable.Range(9000, 5).Select(Port.Tcp)])).FieldsOf(Id, Eks).ShouldBeEmpty();
    }

    [Fact]
    public void A_range_that_another_one_excepts_is_reported() => Api
        .AllowEgress(IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8"), Port.Tcp(443))
        .AllowEgress(IpBlock.Of("10.1.2.0/24"), Port.Tcp(5432))
        .FieldsOf(Id, Eks).ShouldBe(["api spec.egress[0].to[0]"]);

    [Fact]
    public void A_Service_with_another_port_than_its_pods_is_reported_where_only_theirs_is_allowed()
    {
        var service = ClusterService.Named("db", "prod").Selecting(("app", "db")).Mapping(80, Port.Tcp(5432));
        var allowed = Api.AllowEgress(Pods.Labelled("app", "db"), Port.Tcp(5432));

        allowed.FieldsOf(Id, Known(service)).ShouldBe(["api spec.egress[0].ports"]);
        allowed.FieldsOf(Id, Known(service) with { NetworkPlugin = NetworkPlugin.Calico }).ShouldBeEmpty();
        allowed.FieldsOf(Id, Known(service.Headless())).ShouldBeEmpty();
        allowed.FieldsOf(Id, Known(ClusterService.Named("db", "prod").Selecting(("app", "db")).Mapping(5432, Port.Tcp(5432)))).ShouldBeEmpty();
        Api.AllowEgress(Pods.Labelled("app", "db"), [Port.Tcp(5432), Port.Tcp(80)]).FieldsOf(Id, Known(service)).ShouldBeEmpty();
        Api.AllowEgress(Pods.Labelled("app", "other"), Port.Tcp(5432)).FieldsOf(Id, Known(service)).ShouldBeEmpty();
        Api.AllowEgress(Pods.Labelled("app", "db")).FieldsOf(Id, Known(service)).ShouldBeEmpty();
    }

    private static LintOptions Known(ClusterService service) => Eks with { Cluster = Cluster.With(Workload.Named("db", "prod").WithLabels(("app", "db"))).And(service) };

    [Fact]
    public void One_range_with_and_without_exceptions_in_a_policy_is_reported() => Api
        .AllowEgress(IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8"), Port.Tcp(443))
        .AllowEgress(IpBlock.Of("0.0.0.0/0"), Port.Tcp(25))
        .FieldsOf(Id, Eks).ShouldBe(["api spec.egress[0].to[0]"]);

    [Fact]
    public void Different_ranges_and_the_same_one_twice_are_not_reported()
    {
        Api.AllowEgress(IpBlock.Of("203.0.113.0/24").Except("203.0.113.7/32"), Port.Tcp(443)).AllowEgress(IpBlock.Of("198.51.100.0/24"), Port.Tcp(80)).FieldsOf(Id, Eks).ShouldBeEmpty();
        Api.AllowEgress(Internet.IPv4, Port.Tcp(443)).AllowEgress(IpBlock.Of("203.0.113.0/24"), Port.Tcp(25)).FieldsOf(Id, Eks).ShouldBeEmpty();
        Api.AllowEgress([Internet.IPv4, Internet.IPv6], Port.Tcp(443)).FieldsOf(Id, Eks).ShouldBeEmpty();
        Api.AllowEgress(Internet.IPv4, Port.Tcp(443)).AllowEgress(Internet.IPv4, Port.Tcp(80)).FieldsOf(Id, Eks).ShouldBeEmpty();
        Api.AllowEgress(Internet.IPv4, Port.Tcp(443)).AllowIngress(IpBlock.Of("0.0.0.0/0"), Port.Tcp(443)).FieldsOf(Id, Eks).ShouldBeEmpty();
    }
}
