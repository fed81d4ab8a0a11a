using System.Text.RegularExpressions;
using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.RulePages;

/// <summary>A page of <c>docs/rules</c>, taken apart.</summary>
internal sealed partial record RulePage(string Id, string Text)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "docs", "rules");

    public static IReadOnlyList<RulePage> All { get; } =
    [
        .. Directory.GetFiles(Folder, "NPS*.md").Order(StringComparer.Ordinal).Select(file => new RulePage(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))),
    ];

    public string Heading => Text.Split('\n')[0];

    public string Properties => Text.Split('\n')[2];

    /// <summary>The titles of the sections, in their order.</summary>
    public IEnumerable<string> Sections => SectionTitle().Matches(Text).Select(match => match.Groups[1].Value);

    /// <summary>The code blocks of a section in a language.</summary>
    public IEnumerable<string> Blocks(string section, string language)
    {
        var from = Text.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        var to = Text.IndexOf("\n## ", from + 4, StringComparison.Ordinal);
        return CodeBlock().Matches(Text[from..to]).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value);
    }

    /// <summary>
    /// The <c>.editorconfig</c> for the blocks of a section: its <c>ini</c> block, or else that of the section with the bad ones. Empty where the page has none.
    /// </summary>
    public string Settings(string section) => Blocks(section, "ini").Concat(Blocks("Bad", "ini")).FirstOrDefault() ?? "";

    public override string ToString() => Id;

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex SectionTitle();

    [GeneratedRegex("^```(\\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
