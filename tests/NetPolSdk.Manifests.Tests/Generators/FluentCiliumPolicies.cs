using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Manifests.Tests;

/// <summary>Generates policies of Cilium that use every word of the fluent API.</summary>
internal static class FluentCiliumPolicies
{
    private static readonly Gen<Fqdn> AnyName = Gen.Elements(Fqdn.Any, Fqdn.Named("api.example.com"), Fqdn.Named("API.example.com."), Fqdn.Matching("*.example.com"), Fqdn.Matching("**.a_b.example.com"));

    /// <summary>Cilium has no label for a namespace's label whose key is long and has no prefix.</summary>
    private static readonly Gen<Namespaces> AnyNamespaces = Models.AnyNamespaces.Where(static namespaces => namespaces.Selector.MatchLabels.Keys.All(static key => key.Contains('/') || key.Length < 30));

    private static readonly Gen<Endpoints> AnyEndpoints = Gen.OneOf(
        Gen.Elements(Endpoints.All, Endpoints.Labelled("reserved:host", ""), Endpoints.WithServiceAccount("api"), Endpoints.Labelled(EndpointLabel.In("k8s:app", "a", "b"), EndpointLabel.NotIn("x", "y"))),
        from endpoints in Gen.Elements(Endpoints.All, Endpoints.Labelled("k8s:app", "api").And("any:b/c", "d")) from namespaces in AnyNamespaces select endpoints.In(namespaces));

    private static readonly Gen<CiliumSource> AnySource = Gen.OneOf(
        AnyEndpoints.Select(static endpoints => (CiliumSource)endpoints),
        Models.AnyPods.Select(static pods => (CiliumSource)pods),
        AnyNamespaces.Select(static namespaces => (CiliumSource)namespaces),
        from pods in Models.AnyPods from namespaces in AnyNamespaces select (CiliumSource)pods.In(namespaces),
        Gen.Elements<CiliumSource>(
            IpBlock.Of("203.0.113.0/24"),
            IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8"),
            CidrSet.Of("10.0.0.0/8").Except("10.0.0.0/8", "10.1.0.0/16"),
            CidrSet.Group("partners"),
            CidrSet.AllGroups,
            CidrSet.Groups("team", "a").And(EndpointLabel.Exists("b")),
            Entity.World,
            Entity.KubeApiServer,
            Entity.None,
            Nodes.All,
            CiliumNodes.Labelled("node-role.kubernetes.io/control-plane", ""),
            AwsGroup.OfIds("sg-1", "sg-2").AndNames("web").AndTagged("a", "b").InRegion("eu-west-1"),
            AwsGroup.Tagged("a", "b")));

    private static readonly Gen<CiliumDestination> AnyDestination = Gen.OneOf(
        AnySource.Select(static source => (CiliumDestination)source),
        AnyName.Select(static name => (CiliumDestination)name),
        Gen.Elements<CiliumDestination>(CiliumService.Named("db").In("data"), CiliumService.Named("db"), CiliumService.Labelled("app", "db"), CiliumService.All.In("data")));

    private static readonly Gen<CiliumSources> AnySources = Gen.OneOf(
        Gen.Elements(CiliumSources.Anyone, CiliumSources.Nobody(), CiliumSources.Nobody(CiliumPeerKind.Cidr)),
        AnySource.NonEmptyListOf().Select(static peers => CiliumSources.Of([.. peers])));

    private static readonly Gen<CiliumDestinations> AnyDestinations = Gen.OneOf(
        Gen.Elements(CiliumDestinations.Anyone, CiliumDestinations.Nobody(), CiliumDestinations.Nobody(CiliumPeerKind.Entities)),
        AnyDestination.NonEmptyListOf().Select(static peers => CiliumDestinations.Of([.. peers])));

    private static readonly Gen<CiliumPort> AnyPort = Gen.OneOf(
        Models.AnyPort.Select(static port => (CiliumPort)port),
        Gen.Elements(CiliumPort.Any(53), CiliumPort.AnyRange(1, 65535), CiliumPort.AnyNamed("HTTP"), CiliumPort.Named("Web-1", CiliumProtocol.Sctp), CiliumPort.Every(CiliumProtocol.Any), CiliumPort.Every(CiliumProtocol.Gre), CiliumPort.Every(CiliumProtocol.Vrrp)));

    private static readonly Gen<CiliumPorts> AnyPorts = Gen.OneOf(
        Gen.Constant(CiliumPorts.All),
        AnyPort.NonEmptyListOf().Select(static ports => CiliumPorts.Of([.. ports.Take(40)])));

    private static readonly Gen<CiliumPorts> TcpPorts = Gen.Elements<CiliumPorts>(Port.Tcp(80), CiliumPorts.Of(Port.Tcp(80), Port.Named("http"), Port.TcpRange(8000, 8010)));

    private static readonly Gen<CiliumHttpRules> AnyHttp = Gen.Elements(
        Http.Any,
        Http.Get("/v1/.*").WithHost("api[.]example[.]com"),
        Http.Post(),
        Http.Path("^/a$").WithHeader("X-A").WithHeader("X-B", "1"),
        Http.Request("GET|HEAD", "/x").With(CiliumHeaderMatch.Named("X").WithValue("1").OnMismatch(HeaderMismatch.Add)),
        Http.Delete("/y").With(CiliumHeaderMatch.Named("X").FromSecret("s", "ns")).With(CiliumHeaderMatch.Named("Y").FromSecret("s"))).NonEmptyListOf().Select(static rules => CiliumHttpRules.Of([.. rules]));

    private static readonly Gen<CiliumPortRule> AnyPortRule = Gen.OneOf(
        AnyPort.Select(static port => CiliumPortRule.On(port)),
        from ports in TcpPorts from http in AnyHttp select CiliumPortRule.On(ports).WithHttp(http),
        from http in AnyHttp select CiliumPortRule.On(Port.Tcp(443)).Terminating(CiliumTls.FromSecret("s", "ns").WithCertificate("c").WithPrivateKey("k")).Originating(CiliumTls.FromSecret("s").WithTrustedCa("ca")).WithServerNames("*.example.com").WithHttp(http),
        Gen.Constant(CiliumPortRule.On(Port.Tcp(443)).WithServerNames("example.com", "a*b.example.com")));

    private static readonly Gen<CiliumPortRule> AnyEgressPortRule = Gen.OneOf(
        AnyPortRule,
        from names in AnyName.NonEmptyListOf() select CiliumPortRule.On(CiliumPort.Any(53)).WithDns(CiliumDnsRules.Of([.. names])),
        Gen.Elements(CiliumPortRule.On(Port.Tcp(443)).Through(CiliumListener.Named("l", "e")), CiliumPortRule.On(Port.Tcp(443)).Through(CiliumListener.Named("l", "e").OfKind(isClusterwide: true).WithPriority(100))));

    private static readonly Gen<CiliumIcmpRules> AnyIcmp = Gen.Elements<CiliumIcmpRule>(
        Icmp.Echo,
        Icmp.V4(255),
        Icmp.V6("PacketTooBig"),
        CiliumIcmpRule.Of(Icmp.V6(0), Icmp.EchoV6)).NonEmptyListOf().Select(static rules => CiliumIcmpRules.Of([.. rules]));

    private static readonly Gen<CiliumAuthentication?> AnyAuthentication = Gen.Elements<CiliumAuthentication?>(null, null, CiliumAuthentication.Required, CiliumAuthentication.Disabled, CiliumAuthentication.TestAlwaysFail);

    private static readonly Gen<Func<CiliumNetworkPolicy, CiliumNetworkPolicy>> Ingress = Gen.OneOf(
        from peers in AnySources
        from ports in AnyPorts
        from mode in AnyAuthentication
        from why in Models.MaybeReason
        select Verb(policy => policy.AllowIngress(peers, ports, authentication: mode, because: why)),
        from peers in AnySources from ports in TcpPorts from http in AnyHttp select Verb(policy => policy.AllowIngress(peers, ports, http: http)),
        from peers in AnySources from rules in AnyPortRule.NonEmptyListOf() select Verb(policy => policy.AllowIngress(peers, toPorts: CiliumPortRules.Of([.. rules]))),
        from peers in AnySources from icmp in AnyIcmp select Verb(policy => policy.AllowIngress(peers, icmp: icmp)),
        from peers in AnySources from ports in AnyPorts from why in Models.MaybeReason select Verb(policy => policy.DenyIngress(peers, ports, why)),
        from peers in AnySources from icmp in AnyIcmp select Verb(policy => policy.DenyIngress(peers, icmp)),
        Models.MaybeReason.Select(why => Verb(policy => policy.IsolateIngress(why))));

    private static readonly Gen<Func<CiliumNetworkPolicy, CiliumNetworkPolicy>> Egress = Gen.OneOf(
        from peers in AnyDestinations
        from ports in AnyPorts
        from mode in AnyAuthentication
        from why in Models.MaybeReason
        select Verb(policy => policy.AllowEgress(peers, ports, authentication: mode, because: why)),
        from peers in AnyDestinations from rules in AnyEgressPortRule.NonEmptyListOf() select Verb(policy => policy.AllowEgress(peers, toPorts: CiliumPortRules.Of([.. rules]))),
        from peers in AnyDestinations from icmp in AnyIcmp select Verb(policy => policy.AllowEgress(peers, icmp: icmp)),
        from names in AnyName.NonEmptyListOf() select Verb(policy => policy.AllowEgressToDns([.. names])),
        from peers in AnySources from ports in AnyPorts select Verb(policy => policy.DenyEgress(peers, ports)),
        from peers in AnySources from icmp in AnyIcmp select Verb(policy => policy.DenyEgress(peers, icmp)),
        from ports in AnyPorts select Verb(policy => policy.DenyEgressToServices([CiliumService.Named("a"), CiliumService.Named("b").In("c")], ports)));

    private static readonly Gen<Func<CiliumNetworkPolicy, CiliumNetworkPolicy>> Rest = Gen.Elements(
        Verb(static policy => policy.WithDefaultDeny(ingress: false)),
        Verb(static policy => policy.WithDefaultDeny(ingress: true, egress: false)),
        Verb(static policy => policy.WithDescription("a: b\n# c")),
        Verb(static policy => policy.WithLog("guard é")),
        Verb(static policy => policy.WithRuleLabel("team", "a", "k8s").WithRuleLabel("b")),
        Verb(static policy => policy.AlsoFor(Endpoints.Labelled("k8s:app", "other")).IsolateAll()),
        Verb(static policy => policy.WithLabel("a", "b")));

    /// <summary>Any policy of a namespace.</summary>
    public static Gen<CiliumNetworkPolicy> Any { get; } =
        from name in Models.DnsName
        from isList in Gen.Elements(true, false)
        from subject in Models.AnyPods
        from first in Gen.OneOf(Ingress, Egress)
        from verbs in Gen.OneOf(Ingress, Egress, Rest).ListOf()
        let start = CiliumNetworkPolicy.Named(name).InNamespace("shop")
        let begun = (isList ? start.AsList() : start).For(subject).IsolateIngress()
        select verbs.Take(12).Prepend(first).Aggregate(begun, static (policy, verb) => verb(policy));

    /// <summary>Any clusterwide policy.</summary>
    public static Gen<CiliumClusterwideNetworkPolicy> AnyClusterwide { get; } =
        from name in Models.DnsName
        from subject in AnyEndpoints
        from isForNodes in Gen.Elements(true, false)
        from peers in AnyDestinations
        from ports in AnyPorts
        let start = CiliumClusterwideNetworkPolicy.Named(name)
        let begun = isForNodes ? start.For(Nodes.Labelled("zone", "a")) : start.For(subject)
        select begun.AllowEgress(peers, ports).AlsoFor(Namespaces.All).DenyIngress(Entity.World);

    /// <summary>Any group of ranges.</summary>
    public static Gen<CiliumCidrGroup> AnyGroup { get; } =
        from name in Models.DnsName
        from isEmpty in Gen.Elements(true, false)
        select isEmpty ? CiliumCidrGroup.Empty(name) : CiliumCidrGroup.Of(name, "203.0.113.0/24", "2001:db8::/32");

    private static Func<CiliumNetworkPolicy, CiliumNetworkPolicy> Verb(Func<CiliumNetworkPolicy, CiliumNetworkPolicy> verb) => verb;
}
