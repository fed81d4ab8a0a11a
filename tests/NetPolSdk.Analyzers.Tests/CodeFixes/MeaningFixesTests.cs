using NetPolSdk.Analyzers.Tests.Harness;
using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

/// <summary>Fixes for what a policy says other than it looks, from what the analyzer finds to code without the finding.</summary>
public sealed class MeaningFixesTests
{
    [Fact]
    public async Task A_negative_selector_asks_that_the_label_exists()
    {
        await Fixes<NegativeSelectorFix>.Verify(
            Ingress("""Pods.Labelled(Label.NotIn("env", "prod"))"""),
            Ingress("""Pods.Labelled(Label.Exists("env"), Label.NotIn("env", "prod"))"""));
        await Fixes<NegativeSelectorFix>.Verify(
            Ingress("""[Namespaces.Named("web"), Pods.All.In(Namespaces.Labelled(Label.DoesNotExist("old"), Label.NotIn("env", "prod")))]"""),
            Ingress("""[Namespaces.Named("web"), Pods.All.In(Namespaces.Labelled(Label.DoesNotExist("old"), Label.Exists("env"), Label.NotIn("env", "prod")))]"""));
    }

    [Fact]
    public Task All_negative_selectors_of_a_file_do() => Fixes<NegativeSelectorFix>.VerifyAll(
        Ingress("""Pods.Labelled(Label.NotIn("env", "prod"))""", """Namespaces.Labelled(Label.NotIn("team", "a"))"""),
        Ingress("""Pods.Labelled(Label.Exists("env"), Label.NotIn("env", "prod"))""", """Namespaces.Labelled(Label.Exists("team"), Label.NotIn("team", "a"))"""));

    [Fact]
    public async Task The_own_namespace_is_left_out()
    {
        await Fixes<NeedlessAndFix>.Verify(
            Ingress("""Pods.Labelled("app", "web").In(Namespaces.Named("prod"))"""),
            Ingress("""Pods.Labelled("app", "web")"""));
        await Fixes<NeedlessAndFix>.VerifyAll(
            Ingress("""Pods.Labelled("app", "web").In(Namespaces.Named("prod"))""", """Pods.Labelled("app", "job").In(Namespaces.Named("prod"))"""),
            Ingress("""Pods.Labelled("app", "web")""", """Pods.Labelled("app", "job")"""));
    }

    [Fact]
    public async Task Private_ranges_that_are_missing_are_left_out_too()
    {
        const string Before = """IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8", "192.168.0.0/16", "169.254.0.0/16")""";
        const string After = """IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8", "192.168.0.0/16", "169.254.0.0/16", "172.16.0.0/12", "100.64.0.0/10")""";
        await Fixes<PrivateRangesLeftFix>.Verify(Ingress(Before), Ingress(After));
        await Fixes<PrivateRangesLeftFix>.VerifyAll(Ingress(Before, Before), Ingress(After, After));
    }

    [Fact]
    public async Task A_namespace_is_named_by_the_label_that_it_has()
    {
        await Fixes<NamespaceByNameLabelFix>.Verify(
            Ingress("""Pods.All.In(Namespaces.Labelled("name", "web"))"""),
            Ingress("""Pods.All.In(Namespaces.Named("web"))"""));
        await Fixes<NamespaceByNameLabelFix>.VerifyAll(
            Ingress("""Namespaces.Labelled("name", "web")""", """Namespaces.Labelled("name", "app")"""),
            Ingress("""Namespaces.Named("web")""", """Namespaces.Named("app")"""));
    }

    [Fact]
    public Task Every_pair_of_a_list_becomes_one_peer() => Fixes<AndWrittenAsOrFix>.Verify(
        Ingress("""[Namespaces.Labelled("user", "a"), Pods.Labelled("role", "x"), Namespaces.Labelled("user", "b"), Pods.Labelled("role", "y")]"""),
        Ingress("""[Pods.Labelled("role", "x").In(Namespaces.Labelled("user", "a")), Pods.Labelled("role", "y").In(Namespaces.Labelled("user", "b"))]"""));

    private static string Ingress(params string[] peers) => $$"""
        static class Policies
        {
            public static readonly NetworkPolicy Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"))
                {{string.Join("\n        ", peers.Select(peer => $".AllowIngress(from: {peer}, on: Port.Tcp(8443))"))}};
        }
        """;
}
