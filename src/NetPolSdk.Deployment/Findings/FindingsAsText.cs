using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Findings;

/// <summary>Findings for people: a line each that editors and terminals can follow to the place, and the remedy below.</summary>
internal static class FindingsAsText
{
    /// <summary>Writes the findings.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="colours">Whether severities are coloured.</param>
    public static void Write(TextWriter output, IReadOnlyList<LocatedFinding> findings, bool colours)
    {
        foreach (var finding in findings)
        {
            var severity = colours ? Ansi.Coloured(finding.Severity.Word(), ColourOf(finding.Severity)) : finding.Severity.Word();
            var place = finding.IsLive ? finding.File : string.Create(null, $"{SafeText.Line(finding.File)}:{finding.Line}:{finding.Column}");
            output.Write($"{place}: {severity} {finding.Rule.Id}: ");
            output.WriteLine(SafeText.Line(Subject(finding) + finding.Message));
            if (finding.Remedy.Length > 0)
            {
                output.WriteLine("    fix: " + SafeText.Line(finding.Remedy));
            }
        }
    }

    /// <summary>What the finding is about, as a prefix of its message.</summary>
    /// <param name="finding">The finding.</param>
    public static string Subject(LocatedFinding finding) => (finding.Policy, finding.Field) switch
    {
        ("", "") => "",
        ("", var field) => field + ": ",
        (var policy, "") => policy + ": ",
        var (policy, field) => policy + " " + field + ": ",
    };

    /// <summary>The colour of a severity.</summary>
    /// <param name="severity">The severity.</param>
    public static string ColourOf(Severity severity) => severity switch
    {
        Severity.Error => Ansi.Red,
        Severity.Warning => Ansi.Yellow,
        _ => Ansi.Cyan,
    };
}
