namespace NetPolSdk.Deployment.CommandLine;

/// <summary>Findings for people: a line each, and the remedy below.</summary>
internal static class FindingLines
{
    public static void Write(TextWriter output, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var subject = finding.Field.IsRoot ? finding.Policy : $"{finding.Policy} {finding.Field}";
            output.WriteLine($"{SeverityWord(finding.Severity)} {finding.Rule.Id}: {subject}: {finding.Message}");
            if (finding.Remedy.Length > 0)
            {
                output.WriteLine("    fix: " + finding.Remedy);
            }
        }
    }

    private static string SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
