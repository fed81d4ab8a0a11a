using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

/// <summary>What the fix removes, as text: all else stays as it was written.</summary>
public sealed class SuperfluousPartFixTests
{
    [Theory]
    [InlineData("[Pods.All, Namespaces.All, Pods.All]", "[Pods.All, Namespaces.All]")]
    [InlineData("[Pods.All, Pods.All, Namespaces.All,]", "[Pods.All, Namespaces.All,]")]
    [InlineData("Peers.Of(Pods.All, Pods.All)", "Peers.Of(Pods.All)")]
    [InlineData("[\n    Pods.All, // ours\n    Pods.All // once more\n]", "[\n    Pods.All // ours\n]")]
    [InlineData("[\n    Pods.All,\n    // once more\n    Pods.All,\n]", "[\n    Pods.All,\n]")]
    public async Task A_peer_that_is_written_twice_is_removed(string before, string after) =>
        (await Duplicate.FixFound(Policy($".AllowIngress({before}, Port.Tcp(8443))"), "remove")).ShouldBe(Policy($".AllowIngress({after}, Port.Tcp(8443))"));

    [Fact]
    public async Task A_port_and_an_exception_are_removed_alike()
    {
        (await Duplicate.FixFound(Policy(".AllowEgress(Pods.All, [Port.Tcp(80), Port.Tcp(80)])"), "remove")).ShouldBe(Policy(".AllowEgress(Pods.All, [Port.Tcp(80)])"));
        (await Within.FixFound(Policy(""".AllowEgress(IpBlock.Of("10.0.0.0/8").Except("10.1.2.0/24", "10.1.0.0/16"), Port.Tcp(80))"""), "remove"))
            .ShouldBe(Policy(""".AllowEgress(IpBlock.Of("10.0.0.0/8").Except("10.1.0.0/16"), Port.Tcp(80))"""));
    }

    [Fact]
    public async Task Several_parts_of_one_list_are_removed_in_one_go()
    {
        (await Duplicate.FixAllFound(Policy(".AllowIngress([\n    Pods.All,\n    Pods.All, // once more\n    Namespaces.All,\n    Pods.All,\n], [Port.Tcp(80), Port.Tcp(80), Port.Tcp(80)])"), "remove"))
            .ShouldBe(Policy(".AllowIngress([\n    Pods.All,\n    Namespaces.All,\n], [Port.Tcp(80)])"));
        (await Contained.FixAllFound(Policy(".AllowIngress([Pods.Labelled(\"app\", \"a\"), Pods.Labelled(\"app\", \"b\"), Pods.All])"), "remove"))
            .ShouldBe(Policy(".AllowIngress([Pods.All])"));
    }

    [Fact]
    public async Task A_rule_is_removed_with_its_line()
    {
        (await Duplicate.FixFound(Policy("\n    .AllowIngress(Pods.All, Port.Tcp(80))\n    .AllowIngress(Pods.All, Port.Tcp(80))\n    .Because(\"why\")"), "remove"))
            .ShouldBe(Policy("\n    .AllowIngress(Pods.All, Port.Tcp(80))\n    .Because(\"why\")"));
        (await Contained.FixFound(Policy("\n    .AllowIngress(Pods.Labelled(\"app\", \"web\"), Port.Tcp(80))\n    .AllowIngress(Pods.All, Port.Tcp(80))"), "remove"))
            .ShouldBe(Policy("\n    .AllowIngress(Pods.All, Port.Tcp(80))"));
    }

    [Theory]
    [InlineData("""foreach (var app in new[] { "web", "db" }) { made.Add(Api.AllowIngress([Pods.Labelled("app", "web"), [|Pods.Labelled("app", app)|]])); }""")]
    [InlineData("""NetworkPolicy For(string app) => Api.AllowIngress([Pods.Labelled("app", "web"), [|Pods.Labelled("app", app)|]]); made.Add(For("web")); made.Add(For("db"));""")]
    [InlineData("""var app = "web"; app = "db"; made.Add(Api.AllowIngress([Pods.Labelled("app", "db"), [|Pods.Labelled("app", app)|]]));""")]
    [InlineData("""Peer[] more = [Pods.All]; made.Add(Api.AllowIngress([.. more, [|Pods.All|]]));""")]
    public async Task What_may_be_needed_in_another_turn_stays(string statements) =>
        (await AtSecondPeer.Offered(Many(statements))).ShouldBeEmpty();

    [Fact]
    public async Task A_rule_that_only_a_policy_made_of_this_one_contains_stays()
    {
        var container = new FixedCode(new SuperfluousPartFix(), "NPS5002", ("netpolsdk.field", "spec.ingress[0]"), ("container", "1"));

        (await container.Offered(Many("""var one = Api.[|AllowIngress|](Pods.Labelled("app", "web")); made.Add(one.AllowIngress(Pods.All));"""))).ShouldBeEmpty();
        (await container.Offered(Many("""made.Add(Api.[|AllowIngress|](Pods.Labelled("app", "web")).AllowIngress(Pods.All));"""))).ShouldBe(["NPS5002/remove"]);
    }

    private static FixedCode Duplicate => new(new SuperfluousPartFix(), "NPS5001");

    private static FixedCode Contained => new(new SuperfluousPartFix(), "NPS5002");

    private static FixedCode Within => new(new SuperfluousPartFix(), "NPS5004");

    private static FixedCode AtSecondPeer => new(new SuperfluousPartFix(), "NPS5001", ("netpolsdk.field", "spec.ingress[0].from[1]"));

    private static string Policy(string rules) => FixedCode.InMethod($"""return NetworkPolicy.Named("a").InNamespace("b").For(Pods.Labelled("app", "api")){rules};""");

    private static string Many(string statements) => $$"""
        using System.Collections.Generic;
        using NetPolSdk;

        public static class Policies
        {
            private static readonly NetworkPolicy Api = NetworkPolicy.Named("a").InNamespace("b").For(Pods.Labelled("app", "api")).DenyEgress();

            public static object Make()
            {
                var made = new List<NetworkPolicy>();
                {{statements}}
                return made;
            }
        }
        """;
}
