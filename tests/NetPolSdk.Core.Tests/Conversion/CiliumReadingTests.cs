namespace NetPolSdk.Core.Tests.Conversion;

/// <summary>Cilium's policies as NetworkPolicies.</summary>
public sealed class CiliumReadingTests
{
    private static readonly CiliumRule Anyone = new(CiliumPeers.Of([new Entity("all")]));

    public static TheoryData<string, string> Refused => new()
    {
        { "deny", "spec.ingressDeny[0]" }, { "open", "spec.enableDefaultDeny.ingress" }, { "nobody", "spec" }, { "subject", "spec.endpointSelector" }, { "foreign", "spec.endpointSelector" },
        { "icmp", "spec.ingress[0].icmps" }, { "authentication", "spec.ingress[0].authentication" }, { "requires", "spec.ingress[0]" }, { "cluster", "spec.ingress[0].fromEntities[0]" },
        { "nodes", "spec.ingress[0].fromNodes[0]" }, { "group", "spec.ingress[0].fromCIDRSet[0]" }, { "private", "spec.ingress[0].fromCIDR[0]" }, { "world", "spec.ingress[0].fromEntities[0]" },
        { "fqdn", "spec.egress[0].toFQDNs[0]" }, { "service", "spec.egress[0].toServices[0]" }, { "l7", "spec.egress[0].toPorts[0].rules" }, { "serverNames", "spec.ingress[0].toPorts[0].serverNames" },
        { "protocol", "spec.ingress[0].toPorts[0].ports[0].protocol" }, { "range", "spec.ingress[0].toPorts[0].ports[0].endPort" }, { "source", "spec.ingress[0].fromEndpoints[0]" },
        { "account", "spec.ingress[0].fromEndpoints[0]" }, { "negative", "spec.ingress[0].fromEndpoints[0]" },
    };

    [Fact]
    public void Peers_ports_and_isolation_are_read()
    {
        var read = Read(Spec() with
        {
            DefaultDeny = new CiliumDefaultDeny(null, true),
            Ingress =
            [
                new CiliumRule(CiliumPeers.Of([Endpoints("k8s:app", "web"), Endpoints("k8s:io.kubernetes.pod.namespace", "ops"), new Endpoints(CiliumSelector.Everything)]))
                {
                    ToPorts = [new CiliumPortRule([new CiliumPort(CiliumProtocol.Tcp, 80, 90, null), new CiliumPort(CiliumProtocol.Any, null, null, "dns")])],
                    Reason = "web",
                },
            ],
        });

        read.ShouldBe(NetworkPolicy.Named("api").InNamespace("shop").For(Pods.All)
            .AllowIngress([Pods.Labelled("app", "web"), Namespaces.Named("ops"), Pods.All], [Port.TcpRange(80, 90), Port.Named("dns"), Port.Named("dns", Protocol.Udp), Port.Named("dns", Protocol.Sctp)], because: "web")
            .DenyEgress());
    }

    [Fact]
    public void What_matches_nothing_isolates_and_no_peers_with_ports_are_anyone()
    {
        var read = Read(Spec() with
        {
            Ingress = [new CiliumRule(CiliumPeers.Unsaid), new CiliumRule(CiliumPeers.Nobody(CiliumPeerKind.Endpoints)), new CiliumRule(CiliumPeers.Of([new Entity("none")]))],
            Egress = [new CiliumRule(CiliumPeers.Unsaid) { ToPorts = [new CiliumPortRule([new CiliumPort(CiliumProtocol.Udp, 53, null, null)])] }],
        });

        read.ShouldBe(NetworkPolicy.Named("api").InNamespace("shop").For(Pods.All).DenyIngress().AllowEgress(Peer.Anyone, Port.Udp(53)));
    }

    [Fact]
    public void Several_rules_become_several_policies()
    {
        var draft = Drafts.Of(new KubernetesPolicyConverter(), new CiliumNetworkPolicy(ObjectMetadata.Named("api"), null, [Spec() with { Ingress = [Anyone] }, Spec() with { Egress = [Anyone], Description = "x" }]));

        draft.Converted.Select(policy => policy.Name).ShouldBe(["api", "api-2"]);
        draft.Notes.ShouldHaveSingleItem().Path.ToString().ShouldBe("specs[1].description");
    }

    [Fact]
    public void A_block_where_pods_may_be_is_read_when_it_is_said_that_blocks_are_for_the_outside_or_where_pods_are()
    {
        var policy = Policy(Case("private"));

        Drafts.Of(new KubernetesPolicyConverter(), new ReachabilityOptions { IpBlocks = IpBlockMatching.OutsideOnly }, policy).Refusals.ShouldBeEmpty();
        Drafts.Of(new KubernetesPolicyConverter(), new ReachabilityOptions { PodRanges = [Cidr.Parse("172.16.0.0/16")] }, policy).Refusals.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_a_network_policy_cannot_say_is_refused_at_its_place(string what, string place) => Drafts.Of(new KubernetesPolicyConverter(), Policy(Case(what))).RefusedAt().ShouldBe(place);

    private static CiliumSpec Case(string what) => what switch
    {
        "deny" => Spec() with { IngressDeny = [Anyone] },
        "open" => Spec() with { Ingress = [Anyone], Egress = [Anyone], DefaultDeny = new CiliumDefaultDeny(false, null) },
        "nobody" => Spec() with { DefaultDeny = new CiliumDefaultDeny(false, false) },
        "subject" => Spec("reserved:host", "") with { Ingress = [Anyone] },
        "foreign" => Spec("k8s:io.kubernetes.pod.namespace", "elsewhere") with { Ingress = [Anyone] },
        "icmp" => Spec() with { Ingress = [Anyone with { Icmps = [new CiliumIcmpRule([new CiliumIcmp(false, 8, null)])] }] },
        "authentication" => Spec() with { Ingress = [Anyone with { Authentication = CiliumAuthentication.Required }] },
        "requires" => Spec() with { Ingress = [Anyone with { Requires = [CiliumSelector.Everything] }] },
        "cluster" => Spec() with { Ingress = [new CiliumRule(CiliumPeers.Of([new Entity("cluster")]))] },
        "world" => Spec() with { Ingress = [new CiliumRule(CiliumPeers.Of([new Entity("world")]))] },
        "nodes" => Spec() with { Ingress = [new CiliumRule(CiliumPeers.Of([new CiliumNodes(CiliumSelector.Everything)]))] },
        "group" => Spec() with { Ingress = [new CiliumRule(CiliumPeers.Of([new CidrSet(null, "g", null, [])]))] },
        "private" => Spec() with { Ingress = [new CiliumRule(CiliumPeers.Of([new CiliumCidr(Cidr.Parse("10.0.0.0/8"))]))] },
        "fqdn" => Spec() with { Egress = [new CiliumRule(CiliumPeers.Of([new Fqdn("example.com", false)]))] },
        "service" => Spec() with { Egress = [new CiliumRule(CiliumPeers.Of([new CiliumService("a", null, "b")]))] },
        "l7" => Spec() with { Egress = [Ports(Dns with { Rules = new CiliumDnsRules([]) })] },
        "serverNames" => Spec() with { Ingress = [Ports(Dns with { ServerNames = ["a.b"] })] },
        "protocol" => Spec() with { Ingress = [Ports(new CiliumPortRule([new CiliumPort(CiliumProtocol.Vrrp, null, null, null)]))] },
        "range" => Spec() with { Ingress = [Ports(new CiliumPortRule([new CiliumPort(CiliumProtocol.Tcp, 9, 8, null)]))] },
        "source" => Spec() with { Ingress = [new CiliumRule(CiliumPeers.Of([Endpoints("cni:x", "y")]))] },
        "account" => Spec() with { Ingress = [new CiliumRule(CiliumPeers.Of([Endpoints("io.cilium.k8s.policy.serviceaccount", "y")]))] },
        _ => Spec() with { Ingress = [new CiliumRule(CiliumPeers.Of([new Endpoints(new CiliumSelector(LabelSelector.Everything.And(new LabelRequirement("k8s:io.kubernetes.pod.namespace", LabelOperator.NotIn, ["x"]))))]))] },
    };

    private static CiliumPortRule Dns => new([new CiliumPort(CiliumProtocol.Udp, 53, null, null)]);

    private static CiliumRule Ports(CiliumPortRule ports) => Anyone with { ToPorts = [ports] };

    private static Endpoints Endpoints(string key, string value) => new(Selector(key, value));

    private static CiliumSelector Selector(string key, string value) => new(new LabelSelector(ValueMap.Empty.With(key, value), []));

    private static CiliumSpec Spec() => new(new CiliumSubject(CiliumSelector.Everything, false));

    private static CiliumSpec Spec(string key, string value) => new(new CiliumSubject(Selector(key, value), false));

    private static CiliumNetworkPolicy Policy(CiliumSpec spec) => new(ObjectMetadata.Named("api").InNamespace("shop"), spec, []);

    private static NetworkPolicy Read(CiliumSpec spec)
    {
        var draft = Drafts.Of(new KubernetesPolicyConverter(), Policy(spec));
        draft.Refusals.ShouldBeEmpty();
        return (NetworkPolicy)draft.Converted.ShouldHaveSingleItem();
    }
}
