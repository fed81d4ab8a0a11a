namespace NetPolSdk.Core.Tests.Conversion;

/// <summary>NetworkPolicies as Cilium's.</summary>
public sealed class CiliumConversionTests
{
    private static readonly INetworkPolicyStart Api = NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"));

    [Fact]
    public void A_direction_without_rules_has_one_that_matches_nothing()
    {
        var spec = Converted(Api.DenyIngress());

        spec.Subject.ToString().ShouldBe("endpoints k8s:app=api");
        spec.Ingress.ShouldHaveSingleItem().MatchesNothing.ShouldBeTrue();
        spec.IsolatesIngress.ShouldBeTrue();
        spec.IsolatesEgress.ShouldBeFalse();
    }

    [Fact]
    public void Everyone_is_the_entity_all()
    {
        var spec = Converted(Api.AllowAllIngress().AllowEgress(Peer.Anyone, Port.Udp(53)));

        spec.Ingress.ShouldHaveSingleItem().Peers.ToString().ShouldBe("entity all");
        spec.Ingress[0].IsEveryTraffic.ShouldBeTrue();
        spec.Egress.ShouldHaveSingleItem().Peers.ToString().ShouldBe("entity all");
        spec.Egress[0].ToPorts.ShouldHaveSingleItem().ToString().ShouldBe("53/UDP");
    }

    [Fact]
    public void Pods_and_blocks_are_two_rules()
    {
        var spec = Converted(Api.AllowIngress([Pods.All, IpBlock.Of("10.0.0.0/8").Except("10.1.0.0/16"), Pods.Labelled("app", "x").In(Namespaces.Named("ops"))], [Port.Named("http"), Port.TcpRange(1, 9), Port.AllSctp], because: "why"));

        spec.Ingress.Select(rule => rule.Peers.ToString()).ShouldBe(["all endpoints or endpoints k8s:app=x,k8s:io.kubernetes.pod.namespace=ops", "10.0.0.0/8 except 10.1.0.0/16"]);
        spec.Ingress.ShouldAllBe(rule => rule.ToPorts[0].ToString() == "http/TCP, 1-9/TCP, */SCTP" && rule.Reason == "why");
    }

    [Fact]
    public void More_than_40_ports_are_several_lists() =>
        Converted(Api.AllowIngress(Pods.All, Ports.Of([.. Enumerable.Range(1, 81).Select(Port.Tcp)]))).Ingress[0].ToPorts.Select(list => list.Ports.Count).ShouldBe([40, 40, 1]);

    [Fact]
    public void A_block_is_converted_with_a_note_as_cilium_matches_no_pods_by_address() =>
        Drafts.Of(new CiliumPolicyConverter(), Api.AllowIngress([Pods.All, IpBlock.Of("10.0.0.0/8")])).Notes.ShouldHaveSingleItem().Path.ToString().ShouldBe("spec.ingress[0].from[1].ipBlock");

    [Fact]
    public void Rules_that_only_cilium_enforces_are_refused() =>
        Drafts.Of(new CiliumPolicyConverter(), Api.AllowEgress(Pods.All).WithPolicyTypes(PolicyTypes.Ingress)).RefusedAt().ShouldBe("spec.egress");

    private static CiliumSpec Converted(NetworkPolicy policy)
    {
        var draft = Drafts.Of(new CiliumPolicyConverter(), policy);
        draft.Refusals.ShouldBeEmpty();
        return ((CiliumNetworkPolicy)draft.Converted.ShouldHaveSingleItem()).Spec!;
    }
}
