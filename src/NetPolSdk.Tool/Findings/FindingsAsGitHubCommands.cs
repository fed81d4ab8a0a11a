using System.Text;

namespace NetPolSdk.Tool.Findings;

/// <summary>Findings as workflow commands, which GitHub Actions shows beside the lines of a pull request.</summary>
internal static class FindingsAsGitHubCommands
{
    /// <summary>Writes the findings.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="findings">The findings.</param>
    public static void Write(TextWriter output, IReadOnlyList<LocatedFinding> findings)
    {
        foreach (var finding in findings)
        {
            var title = finding.Rule.Id + " " + finding.Rule.Title;
            var place = finding.IsLive ? "" : string.Create(null, $"file={Property(finding.File)},line={finding.Line},col={finding.Column},");
            output.Write($"::{finding.Severity.Word("notice")} {place}title={Property(title)}::");
            output.Write(Message(FindingsAsText.Subject(finding) + finding.Message + (finding.Remedy.Length > 0 ? " " + finding.Remedy : "")));
            output.Write('\n');
        }
    }

    private static string Message(string text) => new StringBuilder(SafeText.Line(text))
        .Replace("%", "%25")
        .ToString();

    private static string Property(string text) => new StringBuilder(SafeText.Line(text))
        .Replace("%", "%25")
        .Replace(":", "%3A")
        .Replace(",", "%2C")
        .ToString();
}
