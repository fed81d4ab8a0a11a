namespace NetPolSdk.Core.Tests.Authoring;

public sealed class NetworkPolicyVerbsTests
{
    private static readonly NetworkPolicySubject Start = NetworkPolicy.Named("a").InNamespace("ns").For(Pods.All);

    [Fact]
    public void A_rule_isolates_the_pods_in_its_direction_only()
    {
        Start.AllowIngress(Pods.All).PolicyTypes.ShouldBe(PolicyTypes.Ingress);
        Start.AllowEgress(Pods.All).PolicyTypes.ShouldBe(PolicyTypes.Egress);
        Start.AllowEgressToDns().PolicyTypes.ShouldBe(PolicyTypes.Egress);
        Start.AllowIngress(Pods.All).AllowEgress(Pods.All).PolicyTypes.ShouldBe(PolicyTypes.Both);
        Start.AllowSameNamespace().PolicyTypes.ShouldBe(PolicyTypes.Both);
    }

    [Fact]
    public void A_denial_isolates_and_adds_no_rule()
    {
        Start.DenyIngress().PolicyTypes.ShouldBe(PolicyTypes.Ingress);
        Start.DenyEgress().PolicyTypes.ShouldBe(PolicyTypes.Egress);
        Start.DenyAll().PolicyTypes.ShouldBe(PolicyTypes.Both);
        Start.DenyIngress().DenyEgress().ShouldBe(Start.DenyAll());
        Start.DenyAll().Ingress.ShouldBeEmpty();
        Start.DenyAll().Egress.ShouldBeEmpty();
    }

    [Fact]
    public void A_denial_beside_a_rule_changes_nothing_in_that_direction() =>
        Start.AllowIngress(Pods.All).DenyIngress().ShouldBe(Start.AllowIngress(Pods.All));

    [Fact]
    public void Ports_left_out_are_all_ports_of_all_protocols()
    {
        Start.AllowIngress(Pods.All).Ingress[0].Ports.IsAll.ShouldBeTrue();
        Start.AllowEgress(Pods.All).ShouldBe(Start.AllowEgress(Pods.All, Ports.All));
    }

    [Fact]
    public void Allow_all_is_one_rule_without_peers_and_ports()
    {
        Start.AllowAllIngress(because: "debugging").Ingress.ShouldBe([IngressRule.Allow(Peer.Anyone, because: "debugging")]);
        Start.AllowAllEgress().Egress.ShouldBe([EgressRule.Allow(Peer.Anyone, Ports.All)]);
    }

    [Fact]
    public void Rules_stand_in_the_order_written_and_may_be_shared()
    {
        var scrape = IngressRule.Allow(Platform.Prometheus, Port.Tcp(9090)).Because("metrics");

        Start.AllowIngress(Pods.All).Allow(scrape).Ingress.ShouldBe([IngressRule.Allow(Pods.All), scrape]);
        Start.Allow(EgressRule.Allow(Pods.All).Because("why")).Egress[0].Reason.ShouldBe("why");
    }

    [Fact]
    public void Verbs_return_new_policies_and_leave_the_old_one()
    {
        var before = Start.AllowIngress(Pods.All);
        var after = before.AllowIngress(Namespaces.All).Because("why").WithLabel("a", "b").InNamespace("other");

        before.Ingress.Count.ShouldBe(1);
        before.Reason.ShouldBeNull();
        before.Metadata.Labels.ShouldBeEmpty();
        before.Namespace.ShouldBe("ns");
        after.Ingress.Count.ShouldBe(2);
    }

    [Fact]
    public void Policy_types_can_be_set_against_the_rules_and_a_later_rule_adds_its_own()
    {
        var dead = Start.AllowEgress(Pods.All).WithPolicyTypes(PolicyTypes.Ingress);

        dead.PolicyTypes.ShouldBe(PolicyTypes.Ingress);
        dead.Egress.Count.ShouldBe(1);
        dead.AllowEgress(Namespaces.All).PolicyTypes.ShouldBe(PolicyTypes.Both);
        Refusals.Of(() => Start.WithPolicyTypes(PolicyTypes.None)).ShouldSay("spec.policyTypes", "NPS0010", "types");
        Refusals.Of(() => Start.WithPolicyTypes((PolicyTypes)4)).ShouldSay("spec.policyTypes", "NPS0010", "types");
    }

    [Fact]
    public void A_reason_says_something()
    {
        var policy = Start.DenyAll();

        policy.Because("audit 42").Reason.ShouldBe("audit 42");
        Refusals.Of(() => policy.Because(" ")).ShouldSay("metadata.annotations", "NPS0009", "why", "empty reason");
        Refusals.Of(() => Start.AllowIngress(Pods.All, because: "")).ShouldSay("metadata.annotations", "NPS0009", "because");
        Refusals.Of(() => Start.AllowEgress(Pods.All, because: "\n")).ShouldSay("metadata.annotations", "NPS0009", "because");
        Refusals.Of(() => IngressRule.Allow(Pods.All).Because("\udc00")).ShouldSay("metadata.annotations", "NPS0009", "why");
    }

    [Fact]
    public void A_name_and_pods_alone_are_no_policy() =>
        typeof(Policy).IsAssignableFrom(typeof(NetworkPolicySubject)).ShouldBeFalse();

    [Fact]
    public void Null_is_an_argument_error_of_its_parameter()
    {
        Should.Throw<ArgumentNullException>(() => NetworkPolicy.Named(null!)).ParamName.ShouldBe("name");
        Should.Throw<ArgumentNullException>(() => NetworkPolicy.Named("a").For(null!)).ParamName.ShouldBe("pods");
        Should.Throw<ArgumentNullException>(() => Start.AllowIngress(null!)).ParamName.ShouldBe("from");
        Should.Throw<ArgumentNullException>(() => Start.AllowEgress(null!)).ParamName.ShouldBe("to");
        Should.Throw<ArgumentNullException>(() => Start.AllowEgressToDns([null!])).ParamName.ShouldBe("resolvers");
        Should.Throw<ArgumentNullException>(() => ((INetworkPolicyStart)null!).DenyAll()).ParamName.ShouldBe("policy");
        Should.Throw<ArgumentNullException>(() => Start.DenyAll().Because(null!)).ParamName.ShouldBe("why");
    }
}
