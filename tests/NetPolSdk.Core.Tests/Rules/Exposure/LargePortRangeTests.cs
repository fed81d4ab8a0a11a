namespace NetPolSdk.Core.Tests.Rules;

public sealed class LargePortRangeTests
{
    private const string Id = "NPS3008";

    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    public static TheoryData<Peers, Port> Large { get; } = new()
    {
        { Peer.Anyone, Port.TcpRange(1024, 65535) },
        { Peer.Anyone, Port.TcpRange(10001, 20000) },
        { Peer.Anyone, Port.AllUdp },
        { Internet.IPv4, Port.AllTcp },
        { Namespaces.All, Port.TcpRange(1, 65535) },
    };

    public static TheoryData<Peers, Port> NotLarge { get; } = new()
    {
        { Peer.Anyone, Port.TcpRange(30000, 32767) },
        { Peer.Anyone, Port.TcpRange(10001, 19999) },
        { Peer.Anyone, Port.Tcp(65535) },
        { Peer.Anyone, Port.AllTcp },
        { Pods.All, Port.TcpRange(1, 65535) },
        { Namespaces.Named("web"), Port.TcpRange(1, 65535) },
        { IpBlock.Of("203.0.113.0/24"), Port.TcpRange(1, 65535) },
    };

    [Theory]
    [MemberData(nameof(Large))]
    public void Thousands_of_ports_for_all_are_reported(Peers peers, Port port)
    {
        Api.AllowIngress(peers, [Port.Tcp(80), port]).FieldsOf(Id).ShouldBe(["api spec.ingress[0].ports[1]"]);
        Api.AllowEgress(peers, port).FieldsOf(Id).ShouldBe(["api spec.egress[0].ports[0]"]);
    }

    [Theory]
    [MemberData(nameof(NotLarge))]
    public void Fewer_ports_or_fewer_peers_are_not(Peers peers, Port port) => Api.AllowIngress(peers, port).AllowEgress(peers, port).FieldsOf(Id).ShouldBeEmpty();

    [Fact]
    public void An_unknown_end_may_make_it_large()
    {
        using var _ = Hole.Admit();
        var policy = Api.AllowIngress(Peer.Anyone, Port.TcpRange(5000, Hole.Number(1)));

        policy.FieldsOf(Id).ShouldBeEmpty();
        policy.Lint().NotJudged.ShouldBe(1);
    }
}
