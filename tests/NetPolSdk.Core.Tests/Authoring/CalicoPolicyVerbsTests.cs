namespace NetPolSdk.Core.Tests.Authoring;

public sealed class CalicoPolicyVerbsTests
{
    private static readonly CalicoPolicySubject<CalicoNetworkPolicy> Api = CalicoNetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    private static readonly CalicoPolicySubject<CalicoGlobalNetworkPolicy> Guard = CalicoGlobalNetworkPolicy.Named("guard").WithOrder(100).For(CalicoSelector.All);

    [Fact]
    public void Each_peer_and_each_protocol_is_a_rule_of_its_own_and_ports_of_a_protocol_are_one()
    {
        var policy = Api.AllowIngress(from: [Pods.Labelled("app", "web"), IpBlock.Of("10.0.0.0/8").Except("10.1.0.0/16")], on: [Port.Tcp(80), Port.Udp(53), Port.Tcp(443)], because: "it serves");

        policy.Ingress.Select(rule => rule.ToString()).ShouldBe(
        [
            "Allow TCP from app == \"web\" to port 80, 443",
            "Allow UDP from app == \"web\" to port 53",
            "Allow TCP from 10.0.0.0/8, not in 10.1.0.0/16 to port 80, 443",
            "Allow UDP from 10.0.0.0/8, not in 10.1.0.0/16 to port 53",
        ]);
        policy.Ingress.ShouldAllBe(rule => rule.Reason == "it serves");
        policy.PolicyTypes.ShouldBe(PolicyTypes.Ingress);
        policy.Selector.ShouldBe(CalicoSelector.Label("app").Is("api"));
    }

    [Fact]
    public void Selectors_of_Kubernetes_become_expressions_that_match_the_same()
    {
        var policy = CalicoGlobalNetworkPolicy.Named("a").For(Pods.Labelled("app", "api").And(Label.In("tier", "a", "b"), Label.NotIn("env", "dev"), Label.Exists("team"), Label.DoesNotExist("old")).In(Namespaces.Named("prod"))).WithPolicyTypes(PolicyTypes.Both);

        policy.Selector!.ToString().ShouldBe("app == \"api\" && tier in {\"a\", \"b\"} && env not in {\"dev\"} && has(team) && !has(old)");
        policy.NamespaceSelector!.ToString().ShouldBe("kubernetes.io/metadata.name == \"prod\"");
    }

    [Theory]
    [InlineData("api", "security", false, "security.api")]
    [InlineData("security.api", "security", false, "security.api")]
    [InlineData("api", "security", true, "api")]
    [InlineData("api", "default", false, "api")]
    public void A_policy_outside_the_tier_default_is_named_after_its_tier(string name, string tier, bool keepsName, string expected)
    {
        var policy = CalicoNetworkPolicy.Named(name).InNamespace("prod").InTier(tier, keepsName).ForEveryEndpoint().WithPolicyTypes(PolicyTypes.Ingress);
        (policy.Name, policy.Namespace, policy.Tier).ShouldBe((expected, "prod", tier));
    }

    [Fact]
    public void Log_and_Pass_are_rules_like_others()
    {
        var policy = Api.LogEgress(to: CalicoPeer.Anyone).PassEgress(to: Namespaces.All, on: Port.AllTcp).DenyEgress(to: CalicoPeer.Anyone.Within("0.0.0.0/0"), on: CalicoTraffic.Icmp4(CalicoIcmp.OfType(8)));
        policy.Egress.Select(rule => rule.Action).ShouldBe([CalicoAction.Log, CalicoAction.Pass, CalicoAction.Deny]);
        policy.Egress[2].Icmp.ShouldBe(CalicoIcmp.OfType(8));
    }

    [Fact]
    public void A_staged_policy_says_what_its_policy_says()
    {
        var policy = Guard.DenyIngress(from: CalicoPeer.Anyone.NotWithin("10.0.0.0/8"), on: Port.Tcp(22)).BeforeDnat().Because("no SSH");
        var staged = policy.AsStaged(CalicoStagedAction.Learn);
        (staged.IsStaged, staged.StagedAction, staged.PreDnat, staged.ApplyOnForward, staged.Reason).ShouldBe((true, CalicoStagedAction.Learn, true, true, "no SSH"));
        staged.Ingress.ShouldBe(policy.Ingress);
        CalicoGlobalNetworkPolicy.Named("guard").InTier("security").StagedDeletion().StagedAction.ShouldBe(CalicoStagedAction.Delete);
        NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).DenyAll().Because("why").AsStaged().Proposed.ShouldBe(NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).DenyAll().Because("why"));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Calico_refuses_is_refused_with_the_argument_named(string rule, string parameter, Func<object> make)
    {
        var refusal = Should.Throw<InvalidPolicyException>(make);
        (refusal.RuleId, refusal.ParamName).ShouldBe((rule, parameter), refusal.Message);
    }

    public static TheoryData<string, string, Func<object>> Refused => new()
    {
        { "NPS0702", "on", () => Api.AllowIngress(from: Pods.All, on: CalicoTraffic.Any.OnPorts(80)) },
        { "NPS0702", "on", () => Api.AllowIngress(from: Pods.All, on: CalicoTraffic.FromCalicoProtocol(CalicoProtocol.UdpLite).OnPorts(CalicoPort.Named("a"))) },
        { "NPS0703", "from", () => Api.AllowIngress(from: CalicoPeer.Anyone.Within("10.0.0.0/8").NotWithin("2001:db8::/32")) },
        { "NPS0703", "from", () => Api.AllowIngress(from: IpBlock.Of("10.0.0.0/8"), on: CalicoTraffic.Any.OverIPv6()) },
        { "NPS0703", "cidrs", () => CalicoPeer.Anyone.Within("10.0.0.0") },
        { "NPS0703", "cidrs", () => CalicoPeer.Anyone.NotWithin("0.0.0.0/0") },
        { "NPS0704", "rule", () => Api.WithIngress(CalicoRule.Deny.ForHttp(CalicoHttp.AnyMethod)) },
        { "NPS0704", "http", () => Api.AllowIngress(from: Pods.All, on: Port.Udp(80), http: CalicoHttp.Of("GET")) },
        { "NPS0704", "rule", () => Api.WithEgress(CalicoRule.Allow.ForHttp(CalicoHttp.AnyMethod)) },
        { "NPS0705", "rule", () => Api.WithIngress(CalicoRule.Allow.To(CalicoPeer.Service("db"))) },
        { "NPS0705", "on", () => Api.AllowEgress(to: CalicoPeer.Service("db"), on: Port.Tcp(5432)) },
        { "NPS0705", "to", () => Guard.AllowEgress(to: CalicoPeer.Service("db")) },
        { "NPS0705", "namespaces", () => CalicoPeer.Service("db").In(Namespaces.All) },
        { "NPS0706", "to", () => Guard.AllowIngress(from: CalicoPeer.Anyone).BeforeDnat().AllowEgress(to: CalicoPeer.Anyone) },
        { "NPS0706", "policy", () => Guard.AllowEgress(to: CalicoPeer.Anyone).BeforeDnat() },
        { "NPS0706", "policy", () => Guard.AllowIngress(from: CalicoPeer.Anyone).BeforeTracking().BeforeDnat() },
        { "NPS0707", "selector", () => CalicoGlobalNetworkPolicy.Named("a").For(CalicoSelector.Global) },
        { "NPS0707", "namespaces", () => CalicoPeer.Anyone.In(CalicoSelector.Global | CalicoSelector.All) },
        { "NPS0708", "name", () => CalicoNetworkPolicy.Named("a.b.c") },
        { "NPS0709", "on", () => Api.AllowIngress(from: Pods.All, on: CalicoTraffic.FromCalicoProtocol(CalicoProtocol.IcmpV6).OverIPv4()) },
        { "NPS0709", "messages", () => CalicoTraffic.Any.With(CalicoIcmp.OfType(8)) },
        { "NPS0710", "action", () => CalicoTier.Named("kube-admin").WithDefaultAction(CalicoAction.Deny) },
        { "NPS0711", "from", () => Guard.AllowIngress(from: Pods.Labelled("app", "web")) },
        { "NPS0711", "items", () => Api.AllowIngress(from: CalicoPeers.Of()) },
        { "NPS0711", "action", () => Guard.AllowIngress(from: CalicoPeer.Anyone).AsStaged(CalicoStagedAction.Delete) },
        { "NPS0711", "cidrs", () => CalicoPeer.Anyone.Within("10.0.0.0/8").Within("10.0.0.0/9") },
        { "NPS0712", "code", () => CalicoIcmp.OfType(3, 256) },
        { "NPS0712", "order", () => CalicoTier.Named("a").WithOrder(double.NaN) },
        { "NPS0712", "nets", () => CalicoNetworkSet.Named("a").WithAddresses("10.0.0.1", "10.0.0.1") },
        { "NPS0713", "number", () => CalicoProtocol.Numbered(256) },
        { "NPS0713", "last", () => CalicoPort.Range(90, 80) },
        { "NPS0713", "action", () => CalicoTier.Named("a").WithDefaultAction(CalicoAction.Allow) },
    };
}
