namespace NetPolSdk.Analyzers.Tests.RulePages;

public sealed class RulePageBlocksTests
{
    /// <summary>The pages about declared services are run by the tests of the generator, which applies those rules.</summary>
    public static TheoryData<string> Pages { get; } = [.. RulePage.All.Select(page => page.Id).Where(id => id[..5] is not ("NPS41" or "NPS92"))];

    /// <summary>The rules that only the compiler can apply.</summary>
    private static readonly string[] OfTheCompiler = ["NPS4301", "NPS4302", "NPS9001", "NPS9002"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_bad_blocks_break_the_rule_at_run_time(string id)
    {
        string[] expected = OfTheCompiler.Contains(id) ? [] : [id];
        foreach (var block in Page(id).Blocks("Bad", "csharp"))
        {
            CSharpBlock.RulesBroken(block, Page(id).Settings("Bad")).ShouldBe(expected, block);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_good_blocks_break_no_rule_at_run_time(string id)
    {
        foreach (var block in Page(id).Blocks("Good", "csharp"))
        {
            CSharpBlock.RulesBroken(block, Page(id).Settings("Good")).ShouldBeEmpty(block);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_bad_blocks_break_the_rule_as_they_are_written(string id)
    {
        foreach (var block in Page(id).Blocks("Bad", "csharp"))
        {
            (await CSharpBlock.RulesFound(block, Page(id).Settings("Bad"), RuleCatalog.Find(id))).ShouldBe([id], block);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_good_blocks_break_no_rule_as_they_are_written(string id)
    {
        foreach (var block in Page(id).Blocks("Good", "csharp"))
        {
            (await CSharpBlock.RulesFound(block, Page(id).Settings("Good"), RuleCatalog.Find(id))).ShouldBeEmpty(block);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_bad_manifests_break_the_rule(string id)
    {
        foreach (var block in Page(id).Blocks("Bad", "yaml"))
        {
            ManifestBlock.RulesBroken(block, Page(id).Settings("Bad")).ShouldBe([id], block);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_good_manifests_break_no_rule(string id)
    {
        foreach (var block in Page(id).Blocks("Good", "yaml"))
        {
            ManifestBlock.RulesBroken(block, Page(id).Settings("Good")).ShouldBeEmpty(block);
        }
    }

    private static RulePage Page(string id) => RulePage.All.Single(page => page.Id == id);
}
