using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Replay;

/// <summary>Policies of Cilium are known to the rules as the program makes them.</summary>
public sealed class CiliumReplayTests
{
    [Theory]
    [InlineData("""CiliumNetworkPolicy.Named("a").InNamespace("n").For(Pods.Labelled("app", "a")).AllowIngress(from: Pods.Labelled("b", "c").In(Namespaces.Named("d")), on: Port.Tcp(80), http: [Http.Get("/v1/.*"), Http.Post()], authentication: CiliumAuthentication.Required, because: "why")""")]
    [InlineData("""CiliumNetworkPolicy.Named("a").For(Pods.All).AllowEgress(to: [Fqdn.Named("a.b"), Entity.World, Pods.All, CiliumService.Named("s").In("t")], on: [Port.Tcp(80), CiliumPort.Any(53)]).AllowEgressToDns(Fqdn.Any, Fqdn.Matching("*.b"))""")]
    [InlineData("""CiliumNetworkPolicy.Named("a").For(Endpoints.Labelled("k8s:a", "b")).AllowIngress(from: Peer.Anyone, icmp: [Icmp.Echo, CiliumIcmpRule.Of(Icmp.V6(1))]).WithDefaultDeny(ingress: false).DenyEgress(to: Platform.CoreDns, on: Ports.All).AlsoFor(Pods.All).IsolateAll()""")]
    [InlineData("""CiliumNetworkPolicy.Named("a").AsList().For(Pods.All).AllowEgress(to: CidrSet.Of("10.0.0.0/8").Except("10.1.0.0/16"), toPorts: [CiliumPortRule.On(Port.Tcp(443)).WithServerNames("a.b").Terminating(CiliumTls.FromSecret("s")).WithHttp(Http.Any), CiliumPortRule.On([Port.Tcp(1), Port.Tcp(2)]).Through(CiliumListener.Named("l", "e").WithPriority(3))])""")]
    [InlineData("""CiliumNetworkPolicy.Named("a").For(Pods.All).AllowEgress(to: CiliumDestinations.Nobody(CiliumPeerKind.Nodes), on: Port.Tcp(443), serverNames: ["a.b", "*.c"]).DenyEgressToServices([CiliumService.Named("s")])""")]
    [InlineData("""CiliumClusterwideNetworkPolicy.Named("a").For(Nodes.All).AllowIngress(from: [Entity.Cluster, CiliumNodes.Labelled(EndpointLabel.Exists("k8s:a"))]).AlsoFor(Namespaces.All).DenyIngress(from: Entity.World, because: "why")""")]
    [InlineData("""CiliumCidrGroup.Of("a", "10.0.0.0/8", "11.0.0.0/8").WithLabel("a", "b")""")]
    public void What_is_replayed_is_what_the_program_makes(string expression)
    {
        var compilation = TestProject.Compile([$"using NetPolSdk;\npublic static class Written\n{{\n    public static Policy Made() =>\n        {expression};\n}}\n"]);
        using var image = new MemoryStream();
        compilation.Emit(image).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        var real = Assembly.Load(image.ToArray()).GetType("Written")!.GetMethod("Made")!.Invoke(null, null);
        var method = compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()).Single();
        var replay = new MemberReplay(compilation, tree => compilation.GetSemanticModel(tree));

        MemberReplay.Compare(replay.Of(compilation.GetSemanticModel(method.SyntaxTree).GetDeclaredSymbol(method)!, method), real).ShouldBe("exact");
    }
}
