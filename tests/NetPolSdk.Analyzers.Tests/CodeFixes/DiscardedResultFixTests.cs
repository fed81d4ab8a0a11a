using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

public sealed class DiscardedResultFixTests
{
    private static readonly FixedCode Code = new(new DiscardedResultFix(), "NPS9001");

    [Fact]
    public async Task The_result_is_assigned_to_the_variable() => (await Code.Fix(
        Method("""
                // names
                [|policy.AllowEgressToDns()
                    .Because("why")|]; // done
                return policy;
        """),
        "assign")).ShouldBe(Method("""
                // names
                policy = policy.AllowEgressToDns()
                    .Because("why"); // done
                return policy;
        """));

    [Fact]
    public async Task The_last_statement_can_return_it() =>
        (await Code.Fix(
            """
            using NetPolSdk;

            public static class Code
            {
                public static NetworkPolicy Make(NetworkPolicy policy)
                {
                    if (policy.Egress.Count > 0)
                    {
                        return policy;
                    }

                    Presets.DenyAll("prod");
                    throw null!;

                    NetworkPolicy Local()
                    {
                        // mine
                        [|policy.AllowEgressToDns()|];
                    }
                }
            }
            """.Replace("[|policy.AllowEgressToDns()|];", "while (true) { }\n            [|policy.AllowEgressToDns()|];"),
            "return")).ShouldContain("return policy.AllowEgressToDns();");

    [Theory]
    [InlineData("""[|Presets.DenyAll("prod").AllowEgressToDns()|]; return policy;""")]
    [InlineData("""foreach (var one in Baseline.For("prod").DenyAll()) { [|one.AllowEgressToDns()|]; } return policy;""")]
    [InlineData("""var start = NetworkPolicy.Named("a").For(Pods.All); [|start.AllowEgressToDns()|]; return policy;""")]
    [InlineData("""[|Fixed.AllowEgressToDns()|]; return policy;""")]
    public async Task Where_there_is_nothing_to_assign_to_nothing_is_offered(string statements) =>
        (await Code.Offered(Method("        " + statements))).ShouldBeEmpty();

    [Fact]
    public async Task All_are_fixed_in_one_go() => (await Code.FixAll(
        Method("""
                [|policy.AllowEgressToDns()|];
                [|policy.Because("why")|];
                return policy;
        """),
        "assign")).ShouldBe(Method("""
                policy = policy.AllowEgressToDns();
                policy = policy.Because("why");
                return policy;
        """));

    private static string Method(string statements) => $$"""
        using NetPolSdk;

        public static class Code
        {
            private static readonly NetworkPolicy Fixed = Presets.DenyAll("prod");

            public static NetworkPolicy Make(NetworkPolicy policy)
            {
        {{statements}}
            }
        }
        """;
}
