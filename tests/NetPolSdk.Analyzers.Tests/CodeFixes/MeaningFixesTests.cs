using Microsoft.CodeAnalysis.CodeFixes;
using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

/// <summary>Fixes for what a policy says other than it looks, from what the analyzer finds to code without the finding.</summary>
public sealed class MeaningFixesTests
{
    [Fact]
    public async Task A_negative_selector_asks_that_the_label_exists()
    {
        await Holds(new NegativeSelectorFix(), "NPS1023", "exists",
            Ingress("""Pods.Labelled(Label.NotIn("env", "prod"))"""),
            Ingress("""Pods.Labelled(Label.Exists("env"), Label.NotIn("env", "prod"))"""));
        await Holds(new NegativeSelectorFix(), "NPS1023", "exists",
            Ingress("""[Namespaces.Named("web"), Pods.All.In(Namespaces.Labelled(Label.DoesNotExist("old"), Label.NotIn("env", "prod")))]"""),
            Ingress("""[Namespaces.Named("web"), Pods.All.In(Namespaces.Labelled(Label.DoesNotExist("old"), Label.Exists("env"), Label.NotIn("env", "prod")))]"""));
    }

    [Fact]
    public Task All_negative_selectors_of_a_file_do() => HoldsForAll(new NegativeSelectorFix(), "NPS1023", "exists",
        Ingress("""Pods.Labelled(Label.NotIn("env", "prod"))""", """Namespaces.Labelled(Label.NotIn("team", "a"))"""),
        Ingress("""Pods.Labelled(Label.Exists("env"), Label.NotIn("env", "prod"))""", """Namespaces.Labelled(Label.Exists("team"), Label.NotIn("team", "a"))"""));

    [Fact]
    public async Task The_own_namespace_is_left_out()
    {
        await Holds(new NeedlessAndFix(), "NPS1002", "own",
            Ingress("""Pods.Labelled("app", "web").In(Namespaces.Named("prod"))"""),
            Ingress("""Pods.Labelled("app", "web")"""));
        await HoldsForAll(new NeedlessAndFix(), "NPS1002", "own",
            Ingress("""Pods.Labelled("app", "web").In(Namespaces.Named("prod"))""", """Pods.Labelled("app", "job").In(Namespaces.Named("prod"))"""),
            Ingress("""Pods.Labelled("app", "web")""", """Pods.Labelled("app", "job")"""));
    }

    [Fact]
    public async Task Private_ranges_that_are_missing_are_left_out_too()
    {
        const string Before = """IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8", "192.168.0.0/16", "169.254.0.0/16")""";
        const string After = """IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8", "192.168.0.0/16", "169.254.0.0/16", "172.16.0.0/12", "100.64.0.0/10")""";
        await Holds(new PrivateRangesLeftFix(), "NPS1018", "except", Ingress(Before), Ingress(After));
        await HoldsForAll(new PrivateRangesLeftFix(), "NPS1018", "except", Ingress(Before, Before), Ingress(After, After));
    }

    [Fact]
    public async Task A_namespace_is_named_by_the_label_that_it_has()
    {
        await Holds(new NamespaceByNameLabelFix(), "NPS1020", "named",
            Ingress("""Pods.All.In(Namespaces.Labelled("name", "web"))"""),
            Ingress("""Pods.All.In(Namespaces.Named("web"))"""));
        await HoldsForAll(new NamespaceByNameLabelFix(), "NPS1020", "named",
            Ingress("""Namespaces.Labelled("name", "web")""", """Namespaces.Labelled("name", "app")"""),
            Ingress("""Namespaces.Named("web")""", """Namespaces.Named("app")"""));
    }

    [Fact]
    public Task Every_pair_of_a_list_becomes_one_peer() => Holds(new AndWrittenAsOrFix(), "NPS1001", "and",
        Ingress("""[Namespaces.Labelled("user", "a"), Pods.Labelled("role", "x"), Namespaces.Labelled("user", "b"), Pods.Labelled("role", "y")]"""),
        Ingress("""[Pods.Labelled("role", "x").In(Namespaces.Labelled("user", "a")), Pods.Labelled("role", "y").In(Namespaces.Labelled("user", "b"))]"""));

    private static async Task Holds(CodeFixProvider fix, string ruleId, string key, string before, string after) =>
        (await new FixedCode(fix, ruleId).FixFound(before, key)).ShouldBe(after);

    private static async Task HoldsForAll(CodeFixProvider fix, string ruleId, string key, string before, string after) =>
        (await new FixedCode(fix, ruleId).FixAllFound(before, key)).ShouldBe(after);

    private static string Ingress(params string[] peers) => $$"""
        using NetPolSdk;

        static class Policies
        {
            public static readonly NetworkPolicy Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"))
                {{string.Join("\n        ", peers.Select(peer => $".AllowIngress(from: {peer}, on: Port.Tcp(8443))"))}};
        }
        """;
}
