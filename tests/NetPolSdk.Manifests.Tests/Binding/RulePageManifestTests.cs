using System.Text.RegularExpressions;

namespace NetPolSdk.Manifests.Tests;

/// <summary>The manifests on the pages of the rules that judge documents.</summary>
public sealed partial class RulePageManifestTests
{
    public static TheoryData<string> Pages { get; } =
        [.. Directory.GetFiles(Folder(), "NPS0*.md").Append(Path.Combine(Folder(), "NPS9004.md")).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_bad_manifest_breaks_the_rule_of_its_page_and_no_other(string id)
    {
        foreach (var block in Blocks(id, "Bad"))
        {
            Manifest.Parse(block).Findings.Select(finding => finding.Finding.Rule.Id).Distinct().ShouldBe([id], block);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_good_manifest_breaks_no_rule(string id)
    {
        foreach (var block in Blocks(id, "Good"))
        {
            var manifest = Manifest.Parse(block);
            manifest.Findings.ShouldBeEmpty(block);
            manifest.Documents.ShouldNotBeEmpty(block);
        }
    }

    private static IEnumerable<string> Blocks(string id, string section)
    {
        var text = File.ReadAllText(Path.Combine(Folder(), id + ".md"));
        var from = text.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        var to = text.IndexOf("\n## ", from + 4, StringComparison.Ordinal);
        return YamlBlock().Matches(text[from..to]).Select(match => match.Groups[1].Value);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NetPolSdk.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return Path.Combine(folder.FullName, "docs", "rules");
    }

    [GeneratedRegex("^```yaml\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
