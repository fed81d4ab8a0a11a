using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

public sealed class MetadataReachableFixTests
{
    private static readonly FixedCode Code = new(new MetadataReachableFix(), "NPS3001", ("exception", "169.254.169.254/32"));

    [Theory]
    [InlineData("""to: [|IpBlock.Of("0.0.0.0/0")|]""", """to: IpBlock.Of("0.0.0.0/0").Except("169.254.169.254/32")""")]
    [InlineData("""[|IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8")|]""", """IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8", "169.254.169.254/32")""")]
    [InlineData("""[Pods.All, [|IpBlock.Of("128.0.0.0/1")|]]""", """[Pods.All, IpBlock.Of("128.0.0.0/1").Except("169.254.169.254/32")]""")]
    public async Task The_service_is_left_out(string before, string after) => (await Code.Fix(Rule(before), "except")).ShouldBe(Rule(after));

    [Fact]
    public async Task A_range_of_a_name_is_left_where_it_is_and_loses_the_service_here()
    {
        (await Code.Fix(FixedCode.InMethod("""
                    var any = IpBlock.Of("0.0.0.0/0");
                    return NetworkPolicy.Named("a").InNamespace("b").For(Pods.All).AllowEgress([|any|]);
            """), "except")).ShouldBe(FixedCode.InMethod("""
                    var any = IpBlock.Of("0.0.0.0/0");
                    return NetworkPolicy.Named("a").InNamespace("b").For(Pods.All).AllowEgress(any.Except("169.254.169.254/32"));
            """));
    }

    [Fact]
    public async Task All_addresses_can_become_the_internet() =>
        (await Code.Fix(Rule("""[|IpBlock.Of("0.0.0.0/0")|]"""), "internet")).ShouldBe(Rule("Internet.IPv4"));

    [Fact]
    public async Task A_range_with_other_exceptions_or_a_part_of_all_addresses_cannot()
    {
        (await Code.Offered(Rule("""[|IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8")|]"""))).ShouldBe(["NPS3001/except"]);
        (await Code.Offered(Rule("""[|IpBlock.Of("128.0.0.0/1")|]"""))).ShouldBe(["NPS3001/except"]);
    }

    [Fact]
    public async Task All_are_fixed_in_one_go() => (await Code.FixAll(
        Rule("""[|IpBlock.Of("0.0.0.0/0")|]).AllowEgress([|IpBlock.Of("128.0.0.0/1")|]"""),
        "except")).ShouldBe(Rule("""IpBlock.Of("0.0.0.0/0").Except("169.254.169.254/32")).AllowEgress(IpBlock.Of("128.0.0.0/1").Except("169.254.169.254/32")"""));

    private static string Rule(string to) => FixedCode.InMethod($"""
                return NetworkPolicy.Named("a").InNamespace("b").For(Pods.All).AllowEgress({to});
        """);
}
