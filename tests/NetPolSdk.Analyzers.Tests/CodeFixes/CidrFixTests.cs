using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

public sealed class CidrFixTests
{
    private static readonly FixedCode Code = new(new CidrFix(), "NPS0003");

    [Theory]
    [InlineData("203.0.113.5/24", "The network", "203.0.113.0/24")]
    [InlineData("203.0.113.5/24", "The one address", "203.0.113.5/32")]
    [InlineData("203.0.113.5", "The one address", "203.0.113.5/32")]
    [InlineData("203.000.113.0/24", "The network", "203.0.113.0/24")]
    [InlineData("2001:db8::1/32", "The network", "2001:db8::/32")]
    [InlineData("2001:db8::1/32", "The one address", "2001:db8::1/128")]
    [InlineData("::ffff:203.0.113.0/120", "The network", "203.0.113.0/24")]
    public async Task A_range_becomes_a_valid_one(string before, string reading, string after) =>
        (await Code.Fix(Block($"[|\"{before}\"|]"), reading)).ShouldBe(Block($"\"{after}\""));

    [Theory]
    [InlineData("203.0.113.5/24", new[] { "NPS0003/The network", "NPS0003/The one address" })]
    [InlineData("203.0.113.05/32", new[] { "NPS0003/The network" })]
    [InlineData("example.com", new string[0])]
    public async Task Only_readings_that_there_are_are_offered(string text, string[] readings) =>
        (await Code.Offered(Block($"[|\"{text}\"|]"))).ShouldBe(readings);

    [Fact]
    public async Task An_exception_stays_inside_its_block() =>
        (await Code.Offered(FixedCode.InMethod("""return IpBlock.Of("203.0.113.0/24").Except([|"203.0.113.5/24"|]);"""))).ShouldBe(["NPS0003/The one address"]);

    [Fact]
    public async Task All_are_fixed_in_one_go() =>
        (await Code.FixAll(Block("""[|"203.0.113.5/24"|]).Except([|"203.0.113.17/28"|]"""), "The network"))
            .ShouldBe(Block("""
                "203.0.113.0/24").Except("203.0.113.16/28"
                """));

    private static string Block(string cidr) => FixedCode.InMethod($"return IpBlock.Of({cidr});");
}
