using System.Reflection;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetPolSdk.Analyzers.Tests.Harness;
using NetPolSdk.Manifests.Tests;

namespace NetPolSdk.Analyzers.Tests.Replay;

/// <summary>Calico's objects, printed as fluent code: it compiles, what it makes is equal to what was printed, and replay sees the same.</summary>
public sealed class CalicoReplayTests
{
    [Fact]
    public void What_is_printed_compiles_gives_an_equal_object_and_is_replayed_exactly()
    {
        var policies = Gen.Sample(CalicoModels.Any, 250, 12).Where(policy => !AsksForNoAccount(policy) && !HasHostBits(policy)).ToArray();
        var methods = policies.Select((policy, index) => $"    public static object Make{index}() => {CSharpPrinter.Print(policy)};");
        var compilation = TestProject.Compile($"public static class Programs\n{{\n{string.Join("\n", methods)}\n}}");
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        emitted.Success.ShouldBeTrue(string.Join("\n", emitted.Diagnostics.Take(5)));
        var type = Assembly.Load(stream.ToArray()).GetType("Programs")!;
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[1]);
        var replay = new MemberReplay(compilation, tree => tree == model.SyntaxTree ? model : null);

        policies.Length.ShouldBeGreaterThan(100);
        foreach (var method in model.SyntaxTree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            var index = int.Parse(method.Identifier.ValueText.AsSpan("Make".Length), System.Globalization.CultureInfo.InvariantCulture);
            var real = type.GetMethod(method.Identifier.ValueText)!.Invoke(null, null);
            real.ShouldBe(policies[index], method.ToString());
            MemberReplay.Compare(replay.Of(model.GetDeclaredSymbol(method)!, method.ExpressionBody!), real).ShouldBe(ModelComparison.HasHoles(policies[index]) ? "with holes" : "exact", method.ToString());
        }
    }

    [Theory]
    [InlineData("""CalicoSelector.Parse({|NPS0701:"app = 'api'"|})""")]
    [InlineData("""!CalicoSelector.Parse({|NPS0701:"has(app) &"|})""")]
    [InlineData("""CalicoSelector.Label({|NPS0701:"a b"|}).Is("x")""")]
    [InlineData("""CalicoPeer.Anyone.Within({|NPS0703:"10.0.0.1/8"|})""")]
    [InlineData("""CalicoPeer.Anyone.NotWithin("10.0.0.0/8", {|NPS0703:"0.0.0.0/0"|})""")]
    [InlineData("""CalicoIcmp.OfType({|NPS0712:255|})""")]
    [InlineData("""CalicoHttp.Of("GET").At({|NPS0704:"v1"|})""")]
    [InlineData("""CalicoNetworkPolicy.Named("api").InTier({|NPS0708:"a.b"|})""")]
    [InlineData("""CalicoTier.Named("default").WithOrder({|NPS0710:5|})""")]
    [InlineData("""CalicoGlobalNetworkPolicy.Named("guard").For(Namespaces.All).AllowIngress(from: {|NPS0711:Pods.Labelled("app", "web")|}, on: Port.Tcp(80))""")]
    [InlineData("""CalicoGlobalNetworkPolicy.Named("guard").For(Namespaces.All).AllowIngress(from: Namespaces.All, on: {|NPS0702:CalicoTraffic.Any.OnPorts(80)|})""")]
    public Task What_Calico_refuses_is_reported_where_it_is_written(string expression) =>
        Verify.Diagnostics($"static class C {{ static object Made => {expression}; }}");

    [Fact]
    public async Task A_text_that_is_known_only_at_run_time_is_not_said_to_be_wrong() =>
        await new Scenario().Source("""static class C { static object Made(string text) => CalicoSelector.Parse(text) & CalicoSelector.Parse($"app == '{text}'"); }""").Only("NPS0701").Verify();

    [Fact]
    public void What_the_words_cannot_say_is_refused_with_the_remedy()
    {
        var policy = Manifest.Parse("{apiVersion: projectcalico.org/v3, kind: NetworkPolicy, metadata: {name: a}, spec: {ingress: [{action: Allow, source: {serviceAccounts: {}}}]}}").Policies.Single();
        Should.Throw<NotSupportedException>(() => CSharpPrinter.Print(policy)).Message.ShouldStartWith("spec.ingress[0].source.serviceAccounts: it asks for no account");
    }

    private static bool HasHostBits(Policy policy) => policy is CalicoAddressSet set && set.Nets.Any(net => net.HasHostBits && net.Text.Contains('/'));

    private static bool AsksForNoAccount(Policy policy) => policy is CalicoPolicy calico
        && calico.Ingress.Concat(calico.Egress).SelectMany(rule => new[] { rule.Source, rule.Destination }).Any(entity => entity.ServiceAccounts is { Names.Count: 0, Selector: null });
}
