namespace NetPolSdk.Tool.Findings;

/// <summary>The line that ends a run of <c>lint</c>. It says what could not be judged, because silence about that is not safety.</summary>
internal static class LintSummary
{
    /// <summary>The line.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="report">What the rules said.</param>
    /// <param name="input">What was read.</param>
    public static string Of(IReadOnlyList<LocatedFinding> findings, LintReport report, InputManifest input)
    {
        var found = findings.Count == 0
            ? "no findings"
            : string.Join(", ", findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key).Select(group => Counted(group.Count(), group.Key)));
        var suppressed = report.Suppressed.Count + input.Manifest.Suppressed.Count;
        return $"netpol: {found} in {Counted(input.Manifest.Policies.Count, "policy", "policies")} of {(input.IsLive ? "the cluster" : Counted(input.Files, "file", "files"))}"
            + (suppressed > 0 ? $"; {Counted(suppressed, "finding", "findings")} suppressed by annotations" : "")
            + (report.NotJudged > 0 ? $"; {Counted(report.NotJudged, "check", "checks")} could not be decided" : "");
    }

    /// <summary>A number with its noun.</summary>
    /// <param name="count">The number.</param>
    /// <param name="one">The noun for one.</param>
    /// <param name="many">The noun for any other number.</param>
    public static string Counted(int count, string one, string many) => string.Create(null, $"{count} {(count == 1 ? one : many)}");

    private static string Counted(int count, Severity severity) => severity switch
    {
        Severity.Error => Counted(count, "error", "errors"),
        Severity.Warning => Counted(count, "warning", "warnings"),
        _ => Counted(count, "remark", "remarks"),
    };
}
