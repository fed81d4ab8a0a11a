using System.Globalization;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary>The one line that every run ends with. What could not be judged is counted, so that silence is not taken for safety.</summary>
internal static class Summary
{
    public static string Of(PolicyStack stack, LintReport report)
    {
        var policies = Count(stack.Policies.Count, "policy", "policies");
        var namespaces = Count(stack.Policies.Select(policy => policy.Namespace).OfType<string>().Distinct().Count(), "namespace", "namespaces");
        var errors = Count(report.Findings.Count(finding => finding.Severity == Severity.Error), "error", "errors");
        var warnings = Count(report.Findings.Count(finding => finding.Severity == Severity.Warning), "warning", "warnings");
        return $"{stack.Name}: {policies} in {namespaces}, {errors}, {warnings}, {report.NotJudged.ToString(CultureInfo.InvariantCulture)} not judged";
    }

    private static string Count(int count, string one, string many) => count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
