using NetPolSdk.Deployment.Connections;
using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Explaining;

/// <summary>What holds for one workload, for people.</summary>
internal static class ReportAsText
{
    /// <summary>Writes the report.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="input">The cluster.</param>
    public static void Write(TextWriter output, WorkloadReport report, EvaluatedCluster input)
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
        WriteEntrances(output, report.Workload, input);
        ExplanationAsText.WriteNext(output, NextStep.Of(report));
    }

    private static void WriteDirection(TextWriter output, string direction, string word, bool isIsolated, ValueList<EffectiveRule> rules, EvaluatedCluster input)
    {
        WriteTier(output, direction + ": admin policies decide first, in this order", word, rules.Where(rule => rule.Tier == AdminTier.Admin), input);
        var plain = rules.Where(rule => rule.Tier is null).ToList();
        var last = rules.Where(rule => rule.Tier == AdminTier.Baseline).ToList();
        var areOrdered = plain.Any(rule => rule.Action != AdminAction.Allow);
        var arePart = areOrdered || plain.Any(rule => rule.Condition is not null);
        output.WriteLine(direction + (isIsolated, plain.Count, last.Count) switch
        {
            (true, _, _) when areOrdered => ": isolated, these decide in this order, and nothing else is allowed",
            (false, _, _) when arePart => ": not isolated, these decide in this order, and everything else is allowed",
            (false, _, 0) => ": not isolated, everything is allowed",
            (false, _, _) => ": not isolated, the baseline decides",
            (true, 0, _) => ": isolated, nothing is allowed",
            _ => ": isolated, allowed is only",
        } + (rules.Any(rule => rule.Tier == AdminTier.Admin) ? " of the rest" : ""));
        WriteRules(output, word, isIsolated || arePart ? plain : [], input);
        if (!isIsolated)
        {
            WriteTier(output, direction + ": the baseline, in this order, and else everything is allowed", word, last, input);
        }
    }

    /// <summary>What brings traffic from outside to the workload; whether policies let it in is for the rules above.</summary>
    private static void WriteEntrances(TextWriter output, Workload workload, EvaluatedCluster input)
    {
        foreach (var entrance in input.EntrancesTo(workload))
        {
            var through = entrance.Listeners.Count == 0 ? "" : " through " + string.Join(" and ", entrance.Listeners);
            output.WriteLine(SafeText.Line($"outside traffic comes by {entrance.Kind} {entrance.Address}{through} to {entrance.Traffic.Text()}"));
        }
    }

    private static void WriteTier(TextWriter output, string heading, string word, IEnumerable<EffectiveRule> rules, EvaluatedCluster input)
    {
        if (rules.Any())
        {
            output.WriteLine(heading);
            WriteRules(output, word, rules, input);
        }
    }

    private static void WriteRules(TextWriter output, string word, IEnumerable<EffectiveRule> rules, EvaluatedCluster input)
    {
        foreach (var rule in rules)
        {
            output.WriteLine("  " + SafeText.Line($"{(rule.Tier is null && rule.Action == AdminAction.Allow ? "" : rule.Action.Word() + " ")}{word} {rule.Peers} on {Traffic(rule)}{(rule.Condition is null ? "" : $" if {rule.Condition}")}"));
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
