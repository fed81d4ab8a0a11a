using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

public sealed class MissingDnsFixTests
{
    private static readonly FixedCode Code = new(new MissingDnsFix(), "NPS2001");

    [Theory]
    [InlineData(
        """return [|NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).AllowEgress(Pods.Labelled("app", "db"))|];""",
        """return NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).AllowEgress(Pods.Labelled("app", "db")).AllowEgressToDns();""")]
    [InlineData(
        """return NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).AllowEgress([|Pods.Labelled("app", "db")|]).Because("why");""",
        """return NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).AllowEgress(Pods.Labelled("app", "db")).AllowEgressToDns().Because("why");""")]
    [InlineData(
        """return [|Presets.AllowSameNamespace("prod")|];""",
        """return Presets.AllowSameNamespace("prod").AllowEgressToDns();""")]
    [InlineData(
        """return Baseline.For("prod").DenyAll().[|AllowSameNamespace|]();""",
        """return Baseline.For("prod").DenyAll().AllowSameNamespace().AllowDns();""")]
    public async Task Dns_is_allowed_behind_the_last_rule(string before, string after) =>
        (await Code.Fix(FixedCode.InMethod(before), "dns")).ShouldBe(FixedCode.InMethod(after));

    [Fact]
    public async Task A_chain_of_many_lines_gets_one_more()
    {
        (await Code.Fix(
            FixedCode.InMethod("""
                        return [|NetworkPolicy|].Named("api").InNamespace("prod")
                            .For(Pods.Labelled("app", "api"))
                            .AllowIngress(Pods.Labelled("app", "web"))
                            .AllowEgress(Pods.Labelled("app", "db"), Port.Tcp(5432)) // the only one
                            .WithLabel("team", "a")
                            .Because("why"); // end
                """),
            "dns")).ShouldBe(FixedCode.InMethod("""
                        return NetworkPolicy.Named("api").InNamespace("prod")
                            .For(Pods.Labelled("app", "api"))
                            .AllowIngress(Pods.Labelled("app", "web"))
                            .AllowEgress(Pods.Labelled("app", "db"), Port.Tcp(5432)) // the only one
                            .AllowEgressToDns()
                            .WithLabel("team", "a")
                            .Because("why"); // end
                """));
    }

    [Fact]
    public async Task The_last_line_of_a_chain_keeps_what_ends_it()
    {
        (await Code.Fix(
            FixedCode.InMethod("""
                        return Take(
                            [|NetworkPolicy.Named("api").InNamespace("prod")
                                .For(Pods.All)
                                // the database
                                .AllowEgress(Pods.Labelled("app", "db"))|], // last
                            1);

                        static object Take(NetworkPolicy policy, int number) => policy;
                """),
            "dns")).ShouldBe(FixedCode.InMethod("""
                        return Take(
                            NetworkPolicy.Named("api").InNamespace("prod")
                                .For(Pods.All)
                                // the database
                                .AllowEgress(Pods.Labelled("app", "db"))
                                .AllowEgressToDns(), // last
                            1);

                        static object Take(NetworkPolicy policy, int number) => policy;
                """));
    }

    [Fact]
    public async Task Where_the_verb_is_not_in_reach_nothing_is_offered() => (await Code.Offered("""
        public static class Code
        {
            public static object Make() => [|NetPolSdk.Presets.AllowSameNamespace("prod")|];
        }
        """)).ShouldBeEmpty();

    [Fact]
    public async Task All_are_fixed_in_one_go()
    {
        static string Two(string fix, string open, string close) => FixedCode.InMethod($"""
                    var a = {open}NetworkPolicy.Named("a").InNamespace("prod").For(Pods.All).AllowEgress(Pods.All){close}{fix};
                    var b = {open}NetworkPolicy.Named("b").InNamespace("prod").For(Pods.All).AllowEgress(Pods.All){close}{fix}.Because("why");
                    return (a, b);
            """);

        (await Code.FixAll(Two("", "[|", "|]"), "dns")).ShouldBe(Two(".AllowEgressToDns()", "", ""));
    }
}
