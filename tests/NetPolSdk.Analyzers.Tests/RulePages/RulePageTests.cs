using System.Text;

namespace NetPolSdk.Analyzers.Tests.RulePages;

public sealed class RulePageTests
{
    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        RulePage.All.Select(page => page.Id).ShouldBe(RuleCatalog.All.Select(rule => rule.Id));

    [Fact]
    public void A_page_says_what_the_catalogue_says()
    {
        foreach (var page in RulePage.All)
        {
            var rule = RuleCatalog.Find(page.Id);
            page.Heading.ShouldBe($"# {rule.Id}: {rule.Title}");
            page.Properties.ShouldBe($"`{rule.DefaultSeverity.ToString().ToLowerInvariant()}` · `{rule.Category}`", page.Id);
        }
    }

    [Fact]
    public void A_page_says_what_why_and_how_to_suppress_with_a_bad_and_a_good_block()
    {
        foreach (var page in RulePage.All)
        {
            page.Sections.ShouldBe(["Why", "Bad", "Good", "How to suppress"], page.Id);
            foreach (var section in new[] { "Bad", "Good" })
            {
                page.Blocks(section, "csharp").Concat(page.Blocks(section, "yaml")).ShouldNotBeEmpty($"{page.Id}, {section}");
            }
        }
    }

    [Fact]
    public void The_index_is_the_catalogue() => Hold(Path.Combine(RulePage.Folder, "README.md"), Index());

    [Fact]
    public void The_release_file_of_the_analyzers_is_the_catalogue() =>
        Hold(Path.Combine(RulePage.Folder, "..", "..", "analyzers", "NetPolSdk.Analyzers", "AnalyzerReleases.Unshipped.md"), Releases());

    /// <summary>Set NETPOLSDK_WRITE_DOCS=1 to write the files instead of comparing them.</summary>
    private static void Hold(string file, string expected)
    {
        if (Environment.GetEnvironmentVariable("NETPOLSDK_WRITE_DOCS") == "1")
        {
            File.WriteAllText(file, expected);
        }

        File.ReadAllText(file).ShouldBe(expected, "run the test with NETPOLSDK_WRITE_DOCS=1 to write the file anew");
    }

    private static string Releases()
    {
        var text = new StringBuilder("; Rules that no release has yet. Generated from the catalogue.\n\n### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n");
        foreach (var rule in RuleCatalog.All)
        {
            text.Append($"{rule.Id} | {rule.Category} | {(rule.IsOnByDefault ? rule.DefaultSeverity.ToString() : "Disabled")} | {rule.Title}\n");
        }

        return text.ToString();
    }

    private static string Index()
    {
        var text = new StringBuilder("# Rules\n\nGenerated from the catalogue. [How to lint, configure and suppress](../linting.md).\n");
        foreach (var family in RuleCatalog.All.GroupBy(rule => rule.Category))
        {
            text.Append("\n## ").Append(family.Key).Append("\n\n| id | finds | severity |\n|---|---|---|\n");
            foreach (var rule in family)
            {
                var severity = rule.DefaultSeverity.ToString().ToLowerInvariant() + (rule.IsOnByDefault ? "" : ", off by default");
                text.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {severity} |\n");
            }
        }

        return text.ToString();
    }
}
