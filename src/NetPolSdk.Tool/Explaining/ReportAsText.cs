using NetPolSdk.Testing;
using NetPolSdk.Tool.Connections;

namespace NetPolSdk.Tool.Explaining;

/// <summary>What holds for one workload, for people.</summary>
internal static class ReportAsText
{
    /// <summary>Writes the report.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="input">The manifests.</param>
    public static void Write(TextWriter output, WorkloadReport report, EvaluatedInput input)
    {
        var labels = string.Join(",", report.Workload.Labels.Select(label => $"{label.Key}={label.Value}"));
        output.WriteLine(SafeText.Line($"{report.Workload} labels {(labels.Length > 0 ? labels : "none")}"));
        output.WriteLine(report.Policies.Count == 0 ? "selected by no policy" : "selected by");
        foreach (var policy in report.Policies)
        {
            output.WriteLine("  " + SafeText.Line(ExplanationText.Named(new PolicyOrigin(policy, FieldPath.Root), input.Place)));
        }

        WriteDirection(output, "ingress", "from", report.IsIngressIsolated, report.Ingress, input);
        WriteDirection(output, "egress", "to", report.IsEgressIsolated, report.Egress, input);
        ExplanationAsText.WriteNext(output, NextStep.Of(report));
    }

    private static void WriteDirection(TextWriter output, string direction, string word, bool isIsolated, ValueList<EffectiveRule> rules, EvaluatedInput input)
    {
        output.WriteLine(direction + (isIsolated, rules.Count) switch
        {
            (false, _) => ": not isolated, everything is allowed",
            (true, 0) => ": isolated, nothing is allowed",
            _ => ": isolated, allowed is only",
        });
        foreach (var rule in rules.Where(_ => isIsolated))
        {
            output.WriteLine("  " + SafeText.Line($"{word} {rule.Peers} on {Traffic(rule)}"));
            output.WriteLine("    by " + SafeText.Line(ExplanationText.Named(rule.Origin, input.Place)));
            output.WriteLine("    now " + SafeText.Line(rule.Workloads.Count == 0 ? "no known workload" : string.Join(", ", rule.Workloads)));
        }
    }

    private static string Traffic(EffectiveRule rule) => (rule.Traffic.IsEmpty, rule.NamedPorts.Count) switch
    {
        (_, 0) => rule.Traffic.Text(),
        (true, _) => string.Join(", ", rule.NamedPorts),
        _ => $"{rule.Traffic.Text()}; {string.Join(", ", rule.NamedPorts)}",
    };
}
