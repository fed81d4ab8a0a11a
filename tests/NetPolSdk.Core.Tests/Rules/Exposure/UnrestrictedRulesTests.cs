namespace NetPolSdk.Core.Tests.Rules;

public sealed class UnrestrictedRulesTests
{
    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    public static TheoryData<Peers, Ports> Everything { get; } = new()
    {
        { Peer.Anyone, Ports.All },
        { IpBlock.Of("0.0.0.0/0"), Ports.All },
        { IpBlock.Of("::/0"), Ports.All },
        { Peers.Of(Pods.All, IpBlock.Of("0.0.0.0/0")), Ports.All },
        { Peer.Anyone, Port.AllTcp },
        { Peer.Anyone, Ports.Of(Port.Udp(53), Port.TcpRange(1, 65535)) },
    };

    public static TheoryData<Peers, Ports> LessThanEverything { get; } = new()
    {
        { Peer.Anyone, Port.Tcp(443) },
        { Peer.Anyone, Port.AllUdp },
        { Peer.Anyone, Port.TcpRange(1024, 65535) },
        { Namespaces.All, Ports.All },
        { Pods.All, Ports.All },
        { IpBlock.Of("0.0.0.0/0").Except("169.254.169.254/32"), Ports.All },
        { Internet.IPv4, Ports.All },
        { IpBlock.Of("0.0.0.0/1"), Ports.All },
    };

    [Theory]
    [MemberData(nameof(Everything))]
    public void Everything_is_reported(Peers peers, Ports ports)
    {
        Api.AllowEgress(peers, ports).FieldsOf("NPS3003").ShouldBe(["api spec.egress[0]"]);
        Api.AllowIngress(peers, ports).FieldsOf("NPS3004").ShouldBe(["api spec.ingress[0]"]);
    }

    [Theory]
    [MemberData(nameof(LessThanEverything))]
    public void Less_is_not_reported(Peers peers, Ports ports)
    {
        Api.AllowEgress(peers, ports).FieldsOf("NPS3003").ShouldBeEmpty();
        Api.AllowIngress(peers, ports).FieldsOf("NPS3004").ShouldBeEmpty();
    }

    [Fact]
    public void Beside_rules_that_it_makes_pointless_NPS1010_says_so()
    {
        var policy = Api.AllowEgressToDns().AllowAllEgress();

        policy.FieldsOf("NPS3003").ShouldBeEmpty();
        policy.FieldsOf("NPS1010").ShouldBe(["api spec.egress[1]"]);
        Api.AllowEgressToDns().AllowEgress(IpBlock.Of("0.0.0.0/0")).FieldsOf("NPS3003").ShouldBe(["api spec.egress[1]"]);
    }

    [Fact]
    public void Dead_rules_are_not_reported()
    {
        Api.AllowAllEgress().WithPolicyTypes(PolicyTypes.Ingress).FieldsOf("NPS3003").ShouldBeEmpty();
        Api.AllowAllIngress().WithPolicyTypes(PolicyTypes.Egress).FieldsOf("NPS3004").ShouldBeEmpty();
    }

    [Fact]
    public void The_messages_name_the_pods()
    {
        Presets.AllowAllEgress("prod").FindingOf("NPS3003").Message.ShouldBe("This rule allows all pods of namespace prod to connect to every address on every port, in the cluster, outside it, and to the cloud's metadata service; what other policies deny is allowed with it.");
        Api.AllowAllIngress().FindingOf("NPS3004").Message.ShouldBe("This rule allows everybody to connect to every port of pods app=api of namespace prod; what other policies deny is allowed with it.");
    }

    [Fact]
    public void Unknown_addresses_or_ports_may_be_everything()
    {
        using var _ = Hole.Admit();
        var policy = Api.AllowIngress(Peer.Anyone, Port.TcpRange(Hole.Number(1), 65535));

        policy.FieldsOf("NPS3004").ShouldBeEmpty();
        policy.Lint().NotJudged.ShouldBeGreaterThan(0);
        Api.AllowIngress(IpBlock.Of(Hole.Text(1))).FieldsOf("NPS3004").ShouldBeEmpty();
    }
}
