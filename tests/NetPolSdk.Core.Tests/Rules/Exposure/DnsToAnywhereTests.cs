namespace NetPolSdk.Core.Tests.Rules;

public sealed class DnsToAnywhereTests
{
    private const string Id = "NPS3010";

    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    public static TheoryData<Peers> Everywhere { get; } = [Peer.Anyone, (Peers)IpBlock.Of("0.0.0.0/0"), (Peers)IpBlock.Of("::/0"), Internet.Any];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Port_53_of_every_address_is_reported(Peers to)
    {
        Api.AllowEgress(to, [Port.Udp(53), Port.Tcp(53)]).FieldsOf(Id).ShouldBe(["api spec.egress[0]"]);
        Api.AllowEgress(to, [Port.Tcp(443), Port.Udp(53)]).FieldsOf(Id).ShouldBe(["api spec.egress[0]"]);
    }

    [Fact]
    public void Resolvers_of_the_cluster_and_outside_it_are_not()
    {
        Api.AllowEgressToDns(Dns.KubeDns, Dns.OpenShift, Dns.NodeLocalCache, Dns.GkeCloudDns, Dns.At("9.9.9.9")).FieldsOf(Id).ShouldBeEmpty();
        Api.AllowEgress(Namespaces.All, [Port.Udp(53), Port.Tcp(53)]).FieldsOf(Id).ShouldBeEmpty();
        Api.AllowEgress(Pods.Labelled("k8s-app", "kube-dns").In(Namespaces.All), Port.Udp(53)).FieldsOf(Id).ShouldBeEmpty();
    }

    [Fact]
    public void Other_ports_and_all_of_them_are_not() =>
        Api.AllowEgress(Peer.Anyone, Port.Tcp(443)).AllowEgress(Peer.Anyone, Port.TcpRange(1, 1023)).AllowAllEgress().FieldsOf(Id).ShouldBeEmpty();

    [Fact]
    public void An_unknown_port_may_be_53()
    {
        using var _ = Hole.Admit();
        var policy = Api.AllowEgress(Peer.Anyone, Port.Udp(Hole.Number(1))).AllowEgressToDns();

        policy.FieldsOf(Id).ShouldBeEmpty();
        policy.Lint().NotJudged.ShouldBe(1);
    }
}
