using NetPolSdk.Generators.Tests.Compiling;

namespace NetPolSdk.Generators.Tests.Printing;

public sealed class CiliumPrintingTests
{
    private static readonly Policy[] Policies =
    [
        CiliumNetworkPolicy.Named("api").InNamespace("prod")
            .For(Pods.Labelled("app", "api"))
            .AllowIngress(from: Pods.Labelled("app", "frontend").In(Namespaces.Named("web")), on: Port.Tcp(8080), http: [Http.Get("/v1/.*"), Http.Post("/v1/orders").WithHeader("X-A", "1")], because: "the shop's pages")
            .AllowIngress(from: [Platform.Prometheus, Namespaces.Labelled("team", "a"), Namespaces.AllExcept("b")], on: [Port.Named("metrics"), CiliumPort.AnyNamed("HTTP")])
            .AllowIngress(from: Endpoints.Labelled("k8s:app", "x").And(EndpointLabel.Exists("reserved:host")), authentication: CiliumAuthentication.Required)
            .AllowIngress(from: Peer.Anyone, icmp: [Icmp.Echo, CiliumIcmpRule.Of(Icmp.V6(1), Icmp.V6("PacketTooBig"))])
            .AllowIngress(from: CiliumSources.Nobody(CiliumPeerKind.Cidr))
            .DenyIngress(from: [Entity.RemoteNode, Entity.ClusterMesh])
            .AllowEgress(to: [Fqdn.Named("api.example.com"), Fqdn.Matching("*.example.com")], on: Port.Tcp(443), serverNames: ["api.example.com"])
            .AllowEgress(to: [CiliumService.Named("db").In("data"), CiliumService.Labelled("app", "db"), CiliumService.All])
            .AllowEgress(to: [IpBlock.Of("203.0.113.0/24"), CidrSet.Of("0.0.0.0/0").Except("10.0.0.0/8"), CidrSet.Group("partners"), CidrSet.AllGroups, CidrSet.Groups("a", "b").And(Label.Exists("c"))], on: CiliumPort.AnyRange(1, 9))
            .AllowEgress(to: Entity.World, toPorts:
            [
                CiliumPortRule.On(Port.Tcp(443)).Terminating(CiliumTls.FromSecret("s", "ns").WithCertificate("c").WithPrivateKey("k")).Originating(CiliumTls.FromSecret("t").WithTrustedCa("ca")).WithServerNames("a.example.com").WithHttp(Http.Any.WithHost("a").With(CiliumHeaderMatch.Named("X").WithValue("1").OnMismatch(HeaderMismatch.Log)).With(CiliumHeaderMatch.Named("Y").FromSecret("s", "n"))),
                CiliumPortRule.On(Port.Tcp(80)).Through(CiliumListener.Named("l", "e").OfKind(isClusterwide: false).WithPriority(3)),
            ])
            .AllowEgress(to: Nodes.Labelled(Label.Exists("node-role.kubernetes.io/control-plane")), on: CiliumPort.Every(CiliumProtocol.Gre))
            .AllowEgress(to: AwsGroup.OfNames("web").AndTagged("a", "b").InRegion("eu"))
            .AllowEgressToDns(Fqdn.Any)
            .DenyEgressToServices([CiliumService.Named("a")], on: Port.Tcp(1))
            .DenyEgress(to: Pods.All, on: Port.AllSctp)
            .WithDefaultDeny(ingress: true, egress: false)
            .WithDescription("two\nlines")
            .WithLog("x")
            .WithRuleLabel("team", value: "a", source: "k8s")
            .AlsoFor(Endpoints.Labelled("k8s:app", "y"))
            .IsolateIngress()
            .IsolateEgress(because: "why")
            .Because("all of it")
            .WithLabel("a", "b"),
        CiliumClusterwideNetworkPolicy.Named("guard").AsList().For(Namespaces.All).DenyEgress(to: Entity.World).AlsoFor(CiliumNodes.All).AllowIngress(from: Entity.Cluster),
        CiliumClusterwideNetworkPolicy.Named("pods").For(Pods.Labelled("app", "a").In(Namespaces.Named("b", "c"))).IsolateAll(),
        CiliumCidrGroup.Of("partners", "203.0.113.0/24", "2001:db8::/32").WithLabel("a", "b"),
        CiliumCidrGroup.Empty("none"),
    ];

    [Fact]
    public void Objects_of_cilium_are_printed_so_that_they_compile_to_equal_ones()
    {
        var printed = string.Join(",\n", Policies.Select(CSharpPrinter.Print));
        var source = $"using NetPolSdk;\ninternal static class Printed\n{{\n    public static Policy[] All {{ get; }} =\n    [\n{printed}\n    ];\n}}\n";

        var compiled = CSharp.Load(CSharp.Compile("Printed", source)).Value<Policy[]>("Printed", "All");

        compiled.Select(policy => policy.ToYaml()).ShouldBe(Policies.Select(policy => policy.ToYaml()));
        compiled.ShouldBe(Policies);
    }

    [Fact]
    public void A_policy_is_printed_in_the_words_of_network_policies_where_they_mean_the_same() => CSharpPrinter.Print(
        CiliumNetworkPolicy.Named("api").InNamespace("prod")
            .For(Pods.Labelled("app", "api"))
            .AllowIngress(from: Pods.Labelled("app", "frontend").In(Namespaces.Named("web")), on: Port.Tcp(8080), http: Http.Get("/v1/.*"))
            .AllowEgress(to: Fqdn.Named("api.example.com"), on: Port.Tcp(443))
            .AllowEgressToDns(Fqdn.Named("api.example.com"))).ShouldBe("""
            CiliumNetworkPolicy.Named("api").InNamespace("prod")
                .For(Pods.Labelled("app", "api"))
                .AllowIngress(from: Pods.Labelled("app", "frontend").In(Namespaces.Named("web")), on: Port.Tcp(8080), http: Http.Get("/v1/.*"))
                .AllowEgress(to: Fqdn.Named("api.example.com"), on: Port.Tcp(443))
                .AllowEgressToDns(Fqdn.Named("api.example.com"))
            """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void What_has_no_word_is_refused_with_its_field()
    {
        var subject = new CiliumSubject(CiliumSelector.Everything, IsNodes: false);
        var policy = CiliumNetworkPolicy.Named("a").For(Pods.All).IsolateIngress();

        Refusal(policy with { Spec = new(subject) { IngressDeny = [new(CiliumPeers.Unsaid)] } }).ShouldStartWith("spec.ingressDeny[0]: ");
        Refusal(policy with { Spec = new(subject) { Egress = [new(CiliumPeers.Nobody(CiliumPeerKind.Endpoints)) { Requires = [CiliumSelector.Everything] }] } }).ShouldStartWith("spec.egress[0].toRequires: ");
        Refusal(policy with { Specs = [new(subject)] }).ShouldStartWith("specs[0]: ");
    }

    private static string Refusal(Policy policy) => Should.Throw<NotSupportedException>(() => CSharpPrinter.Print(policy)).Message;
}
