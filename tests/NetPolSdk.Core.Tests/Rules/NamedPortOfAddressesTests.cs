namespace NetPolSdk.Core.Tests.Rules;

public sealed class NamedPortOfAddressesTests
{
    private static readonly NetworkPolicy Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api")).AllowEgressToDns();
    private static readonly IpBlock Block = IpBlock.Of("203.0.113.0/24");

    [Fact]
    public void A_named_port_of_addresses_is_reported_at_the_port()
    {
        var finding = Api.AllowEgress(Block, Ports.Of(Port.Tcp(443), Port.Named("https"))).Lint().OfMeaning().ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS1015");
        finding.Field.ToString().ShouldBe("spec.egress[1].ports[1]");
        finding.Message.ShouldBe("Only pods have named ports, so connections to 203.0.113.0/24 on port \"https\" stay denied.");
        finding.Remedy.ShouldBe("Write the number of the port.");
    }

    [Fact]
    public void Beside_pods_the_addresses_need_a_rule_of_their_own() =>
        Api.AllowEgress([Pods.Labelled("app", "db"), Block], Port.Named("sql")).Lint().OfMeaning().ShouldHaveSingleItem().Remedy.ShouldBe("Write the number of the port, or a rule of its own for the addresses.");

    [Fact]
    public void The_ports_of_ingress_are_those_of_the_policy_s_own_pods() =>
        Api.AllowIngress(Block, Port.Named("https")).Lint().OfMeaning().ShouldBeEmpty();

    [Fact]
    public void Numbers_and_named_ports_of_pods_are_not_reported() =>
        Api.AllowEgress(Block, Port.Tcp(443)).AllowEgress(Pods.All, Port.Named("sql")).AllowEgress(Peer.Anyone, Port.Named("sql")).Lint().OfMeaning().ShouldBeEmpty();

    [Fact]
    public void A_name_that_is_not_known_is_a_name()
    {
        using var _ = Hole.Admit();

        Api.AllowEgress(Block, Port.Named(Hole.Text(1))).Lint().OfMeaning().ShouldHaveSingleItem().Message.ShouldContain("\"…\"");
    }
}
