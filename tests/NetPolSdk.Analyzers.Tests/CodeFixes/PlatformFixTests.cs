using Microsoft.CodeAnalysis.CodeFixes;
using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

/// <summary>The fixes of rules that speak where the settings name the platform.</summary>
public sealed class PlatformFixTests
{
    private static readonly FixedCode Hbone = new(new MeshPortFix(), "NPS2005", ("missingPort", "15008"));
    private static readonly FixedCode Linkerd = new(new MeshPortFix(), "NPS2007", ("missingPort", "4143"));
    private static readonly FixedCode NoPort = new(new MeshPortFix(), "NPS2007");
    private static readonly FixedCode Probes = new(new AmbientProbesFix(), "NPS2006");
    private static readonly FixedCode Node = new(new NodeResolverMissingFix(), "NPS2004", ("missing", "NodeLocalCache"));
    private static readonly FixedCode OpenShift = new(new WrongResolverFix(), "NPS2003", ("meant", "OpenShift"));

    [Fact]
    public async Task The_port_of_the_mesh_is_added_to_the_ports()
    {
        (await Hbone.Fix(Policy(".AllowIngress(Pods.All, [|Port.Tcp(80)|])"), "add")).ShouldBe(Policy(".AllowIngress(Pods.All, [Port.Tcp(80), Port.Tcp(15008)])"));
        (await Hbone.Fix(Policy(".AllowIngress(Pods.All, [|[Port.Tcp(80), Port.Udp(53)]|])"), "add")).ShouldBe(Policy(".AllowIngress(Pods.All, [Port.Tcp(80), Port.Udp(53), Port.Tcp(15008)])"));
        (await Linkerd.Fix(Policy(".AllowIngress(Pods.All, [|Port.Named(\"http\")|])"), "add")).ShouldBe(Policy(".AllowIngress(Pods.All, [Port.Named(\"http\"), Port.Tcp(4143)])"));
        (await NoPort.Offered(Policy(".AllowEgress([|Pods.All|])"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_address_of_probes_is_admitted_behind_the_last_rule() =>
        (await Probes.Fix(Policy(".[|AllowIngress|](Pods.All).Because(\"why\")"), "probes")).ShouldBe(Policy(".AllowIngress(Pods.All).AllowIngress(IpBlock.Of(\"169.254.7.127/32\")).Because(\"why\")"));

    [Fact]
    public async Task The_node_s_resolver_is_allowed_behind_the_last_rule() =>
        (await Node.Fix(Policy(".[|AllowEgressToDns|]()"), "dns")).ShouldBe(Policy(".AllowEgressToDns().AllowEgressToDns(Dns.NodeLocalCache)"));

    [Fact]
    public async Task The_resolver_that_was_meant_takes_the_place_of_the_rule()
    {
        (await OpenShift.Fix(Policy(".AllowEgress([|Namespaces.Named(\"openshift-dns\")|], Port.Udp(53))"), "preset")).ShouldBe(Policy(".AllowEgressToDns(Dns.OpenShift)"));
        (await OpenShift.Offered(Policy(".AllowEgress([|Namespaces.Named(\"openshift-dns\")|], Port.Udp(53), \"names\")"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_are_fixed_in_one_go()
    {
        (await Hbone.FixAll(Policy(".AllowIngress(Pods.All, [|Port.Tcp(80)|]).AllowIngress(Namespaces.All, [|Port.Tcp(81)|])"), "add"))
            .ShouldBe(Policy(".AllowIngress(Pods.All, [Port.Tcp(80), Port.Tcp(15008)]).AllowIngress(Namespaces.All, [Port.Tcp(81), Port.Tcp(15008)])"));
        (await OpenShift.FixAll(Policy(".AllowEgress([|Namespaces.Named(\"a\")|], Port.Udp(53)).AllowEgress([|Namespaces.Named(\"b\")|], Port.Udp(53))"), "preset"))
            .ShouldBe(Policy(".AllowEgressToDns(Dns.OpenShift).AllowEgressToDns(Dns.OpenShift)"));
    }

    [Theory]
    [InlineData("NPS2004", "dns", "netpolsdk.node_local_dns = true", ".AllowEgressToDns()")]
    [InlineData("NPS2005", "add", "netpolsdk.mesh = istio-ambient", ".AllowIngress(Pods.All, Port.Tcp(80))")]
    [InlineData("NPS2006", "probes", "netpolsdk.mesh = istio-ambient", ".DenyIngress()")]
    [InlineData("NPS2007", "add", "netpolsdk.mesh = linkerd", ".AllowIngress(Pods.All, Port.Tcp(80))")]
    public async Task A_fix_removes_what_the_analyzer_reports(string ruleId, string key, string setting, string rules)
    {
        CodeFixProvider provider = ruleId switch
        {
            "NPS2004" => new NodeResolverMissingFix(),
            "NPS2006" => new AmbientProbesFix(),
            _ => new MeshPortFix(),
        };

        await new FixedCode(provider, ruleId) { Settings = $"[*]\n{setting}\n" }.FixFound(Policy(rules), key);
    }

    private static string Policy(string rules) => FixedCode.InMethod($"""
                return NetworkPolicy.Named("a").InNamespace("b").For(Pods.All){rules};
        """);
}
