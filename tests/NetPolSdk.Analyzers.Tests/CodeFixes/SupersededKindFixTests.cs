using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

public sealed class SupersededKindFixTests
{
    private static readonly FixedCode Superseded = new(new SupersededKindFix(), "NPS6007", ("successor", "1000"));

    [Theory]
    [InlineData("""AdminNetworkPolicy.Named("a").WithPriority(priority: 10).For(Namespaces.All)""", """ClusterNetworkPolicy.Named("a").InAdminTier(priority: 10).For(Namespaces.All)""")]
    [InlineData("BaselineAdminNetworkPolicy.For(Namespaces.All)", """ClusterNetworkPolicy.Named("default").InBaselineTier(1000).For(Namespaces.All)""")]
    public async Task The_policy_is_written_as_a_cluster_network_policy(string before, string after) =>
        (await Superseded.Fix(FixedCode.InMethod($"        return [|{before}.DenyIngress(Namespaces.All)|];"), "successor")).ShouldBe(FixedCode.InMethod($"        return {after}.DenyIngress(Namespaces.All);"));

    [Fact]
    public async Task All_are_fixed_in_one_go()
    {
        static string Two(string open, string type, string place, string close) => FixedCode.InMethod($"""
                    Policy one = {open}{type}.Named("a").{place}(1).For(Namespaces.All).DenyIngress(Namespaces.Named("b")){close};
                    Policy two = {open}{type}.Named("b").{place}(2).For(Namespaces.All).DenyIngress(Namespaces.Named("b")){close};
                    return (one, two);
            """);

        (await Superseded.FixAll(Two("[|", "AdminNetworkPolicy", "WithPriority", "|]"), "successor")).ShouldBe(Two("", "ClusterNetworkPolicy", "InAdminTier", ""));
    }

    [Theory]
    [InlineData("""AdminNetworkPolicy policy = [|AdminNetworkPolicy.Named("a").WithPriority(1).For(Namespaces.All).DenyIngress(Namespaces.All)|]; return policy;""")]
    [InlineData("""var start = AdminNetworkPolicy.Named("a").WithPriority(1); return [|start.For(Namespaces.All).DenyIngress(Namespaces.All)|];""")]
    public async Task Nothing_is_offered_where_the_older_type_is_asked_for_or_the_beginning_is_elsewhere(string statements) =>
        (await Superseded.Offered(FixedCode.InMethod(statements))).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_is_offered_where_one_policy_would_not_say_the_same() =>
        (await new FixedCode(new SupersededKindFix(), "NPS6007").Offered(FixedCode.InMethod("""return [|AdminNetworkPolicy.Named("a").WithPriority(1).For(Namespaces.All).DenyIngress(Namespaces.All)|];"""))).ShouldBeEmpty();
}
