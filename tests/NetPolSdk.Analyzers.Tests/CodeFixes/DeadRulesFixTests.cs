using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

public sealed class DeadRulesFixTests
{
    private static readonly FixedCode EgressMissing = new(new DeadRulesFix(), "NPS1003", ("missingType", "Egress"));
    private static readonly FixedCode IngressMissing = new(new DeadRulesFix(), "NPS1004", ("missingType", "Ingress"));

    [Theory]
    [InlineData(".WithPolicyTypes([|PolicyTypes.Ingress|])", ".WithPolicyTypes(PolicyTypes.Both)")]
    [InlineData(".WithPolicyTypes([|types: PolicyTypes.Ingress|])", ".WithPolicyTypes(types: PolicyTypes.Both)")]
    [InlineData(""".WithPolicyTypes([|(PolicyTypes)1|]).Because("why")""", """.WithPolicyTypes(PolicyTypes.Both).Because("why")""")]
    public async Task The_missing_type_is_added(string before, string after)
    {
        (await EgressMissing.Fix(Policy(before), "add")).ShouldBe(Policy(after));
        (await IngressMissing.Fix(Policy(before), "add")).ShouldBe(Policy(after));
    }

    [Fact]
    public async Task The_call_is_found_from_the_whole_chain() =>
        (await EgressMissing.Fix(FixedCode.InMethod("""return [|Presets.AllowSameNamespace("a").WithPolicyTypes(PolicyTypes.Ingress)|];"""), "add"))
            .ShouldBe(FixedCode.InMethod("""return Presets.AllowSameNamespace("a").WithPolicyTypes(PolicyTypes.Both);"""));

    [Fact]
    public async Task The_call_can_be_removed_with_its_line()
    {
        (await EgressMissing.Fix(Policy("\n            .WithPolicyTypes([|PolicyTypes.Ingress|])\n            .Because(\"why\")"), "remove")).ShouldBe(Policy("\n            .Because(\"why\")"));
        (await EgressMissing.Fix(Policy("\n            .WithPolicyTypes([|PolicyTypes.Ingress|])"), "remove")).ShouldBe(Policy(""));
    }

    [Fact]
    public async Task All_are_fixed_in_one_go()
    {
        static string Two(string open, string type, string close) => FixedCode.InMethod($"""
                    var a = Presets.AllowSameNamespace("a").WithPolicyTypes({open}PolicyTypes.{type}{close});
                    var b = Presets.AllowSameNamespace("b").WithPolicyTypes({open}PolicyTypes.{type}{close});
                    return (a, b);
            """);

        (await EgressMissing.FixAll(Two("[|", "Ingress", "|]"), "add")).ShouldBe(Two("", "Both", ""));
    }

    private static string Policy(string call) => FixedCode.InMethod($"""
                return NetworkPolicy.Named("a").InNamespace("b").For(Pods.All)
                    .AllowIngress(Pods.All)
                    .AllowEgress(Peer.Anyone){call};
        """);
}
