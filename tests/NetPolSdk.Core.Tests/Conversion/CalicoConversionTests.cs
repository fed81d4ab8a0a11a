namespace NetPolSdk.Core.Tests.Conversion;

/// <summary>NetworkPolicies as Calico's.</summary>
public sealed class CalicoConversionTests
{
    private static readonly INetworkPolicyStart Api = NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"));

    [Fact]
    public void It_is_where_calico_puts_network_policies_and_its_directions_are_written_out()
    {
        var converted = Converted(Api.DenyEgress().WithLabel("owner", "sre").Because("no calls"));

        converted.Tier.ShouldBe("default");
        converted.Order.ShouldBe(1000);
        converted.WrittenTypes.ShouldBe(PolicyTypes.Egress);
        converted.Selector!.ToString().ShouldBe("app == \"api\"");
        converted.Metadata.ToString().ShouldBe("shop/api");
        converted.Metadata.Labels["owner"].ShouldBe("sre");
        converted.Reason.ShouldBe("no calls");
        converted.Egress.ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_becomes_one_for_each_peer_and_protocol()
    {
        var converted = Converted(Api.AllowIngress([Pods.Labelled("app", "web"), Namespaces.Named("ops")], [Port.Tcp(80), Port.TcpRange(90, 99), Port.Udp(53), Port.Named("http")], because: "web"));

        converted.Ingress.Select(rule => rule.ToString()).ShouldBe(
            [
                "Allow TCP from projectcalico.org/orchestrator == \"k8s\" && app == \"web\" to port 80, 90:99, http",
                "Allow UDP from projectcalico.org/orchestrator == \"k8s\" && app == \"web\" to port 53",
                "Allow TCP from projectcalico.org/orchestrator == \"k8s\", in namespaces kubernetes.io/metadata.name == \"ops\" to port 80, 90:99, http",
                "Allow UDP from projectcalico.org/orchestrator == \"k8s\", in namespaces kubernetes.io/metadata.name == \"ops\" to port 53",
            ]);
        converted.Ingress.ShouldAllBe(rule => rule.Reason == "web");
    }

    [Fact]
    public void Exceptions_of_a_block_are_nets_left_out_and_every_port_is_none_named()
    {
        var converted = Converted(Api.AllowEgress([IpBlock.Of("10.0.0.0/8").Except("10.1.0.0/16"), IpBlock.Of("2001:db8::/32")], [Port.AllTcp, Port.Tcp(80)]));

        converted.Egress.Select(rule => rule.ToString()).ShouldBe(["Allow TCP from anyone to 10.0.0.0/8, not in 10.1.0.0/16", "Allow TCP from anyone to 2001:db8::/32"]);
    }

    [Fact]
    public void Everything_and_everyone_is_a_rule_that_asks_nothing() => Converted(Api.AllowAllIngress()).Ingress.ShouldHaveSingleItem().MatchesEverything.ShouldBeTrue();

    [Fact]
    public void All_namespaces_are_said() => Converted(Api.AllowIngress(Namespaces.All)).Ingress[0].Source.NamespaceSelector!.ToString().ShouldBe("all()");

    [Fact]
    public void More_than_50_ports_are_several_rules() =>
        Converted(Api.AllowIngress(Peer.Anyone, Ports.Of([.. Enumerable.Range(1, 120).Select(Port.Tcp)]))).Ingress.Select(rule => rule.Destination.Ports.Count).ShouldBe([50, 50, 20]);

    [Fact]
    public void Rules_without_effect_are_left_out_with_a_note()
    {
        var draft = Drafts.Of(new CalicoPolicyConverter(), Api.AllowEgress(Pods.All).WithPolicyTypes(PolicyTypes.Ingress));

        ((CalicoNetworkPolicy)draft.Converted[0]).Egress.ShouldBeEmpty();
        draft.Notes.ShouldHaveSingleItem().Path.ToString().ShouldBe("spec.egress");
    }

    [Fact]
    public void A_name_that_calico_does_not_take_is_refused() =>
        Drafts.Of(new CalicoPolicyConverter(), NetworkPolicy.Named("a.b.c").For(Pods.All).DenyIngress()).RefusedAt().ShouldBe("metadata.name");

    private static CalicoNetworkPolicy Converted(NetworkPolicy policy)
    {
        var draft = Drafts.Of(new CalicoPolicyConverter(), policy);
        draft.Refusals.ShouldBeEmpty();
        return (CalicoNetworkPolicy)draft.Converted.ShouldHaveSingleItem();
    }
}
