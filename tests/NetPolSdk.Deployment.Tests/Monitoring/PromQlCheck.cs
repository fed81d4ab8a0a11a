using System.Text.RegularExpressions;

namespace NetPolSdk.Deployment.Tests.Monitoring;

/// <summary>Finds what Prometheus does not: expressions that parse, and can never do what they are meant to.</summary>
internal static class PromQlCheck
{
    /// <summary>What is wrong with an expression; nothing where it is right.</summary>
    public static IReadOnlyList<string> Faults(string expression)
    {
        var faults = new List<string>();
        try
        {
            LabelsOf(PromQlParser.Parse(expression), isRange: false, faults);
        }
        catch (FormatException malformed)
        {
            faults.Add(malformed.Message);
        }

        return faults;
    }

    /// <summary>The labels of the answer; null where it is a number.</summary>
    public static IReadOnlySet<string>? LabelsOf(PromQlNode node, bool isRange, List<string> faults) => node switch
    {
        PromQlSelector selector => LabelsOf(selector, isRange, faults),
        PromQlCall { Function: "absent" } call => Nothing(LabelsOf(call.Argument, false, faults)),
        PromQlCall call => call.Argument is PromQlSelector ? LabelsOf(call.Argument, isRange: true, faults) : Fault($"{call.Function} is of a metric over a time", faults),
        PromQlAggregation aggregation => LabelsOf(aggregation, faults),
        PromQlOperation operation => LabelsOf(operation, faults),
        _ => null,
    };

    private static HashSet<string> Nothing(IReadOnlySet<string>? _) => [];

    private static HashSet<string> Fault(string message, List<string> faults)
    {
        faults.Add(message);
        return [];
    }

    private static HashSet<string> LabelsOf(PromQlSelector selector, bool isRange, List<string> faults)
    {
        if (!KnownMetric.All.TryGetValue(selector.Metric, out var metric))
        {
            return Fault($"{selector.Metric} is no metric", faults);
        }

        if (isRange != selector.Range is not null)
        {
            faults.Add($"{selector.Metric} is {(isRange ? "" : "not ")}wanted over a time");
        }

        if (metric.IsCounter != isRange)
        {
            faults.Add($"{selector.Metric} is {(metric.IsCounter ? "a counter, whose rate counts" : "no counter and has no rate")}");
        }

        foreach (var matcher in selector.Matchers)
        {
            if (!metric.Labels.TryGetValue(matcher.Label, out var values) && !KnownMetric.OfTarget.Contains(matcher.Label))
            {
                faults.Add($"{selector.Metric} has no label {matcher.Label}");
            }
            else if (values is [_, ..] && !values.Any(value => Matches(matcher, value)))
            {
                faults.Add($"{selector.Metric} never has {matcher.Label}{matcher.Operator}{matcher.Value}");
            }
        }

        return [.. metric.Labels.Keys, .. KnownMetric.OfTarget];
    }

    private static HashSet<string> LabelsOf(PromQlAggregation aggregation, List<string> faults)
    {
        var inner = LabelsOf(aggregation.Argument, false, faults) ?? Fault($"{aggregation.Operator} of a number", faults);
        faults.AddRange(aggregation.By.Where(label => !inner.Contains(label)).Select(label => $"there is no label {label} to group by"));
        return [.. aggregation.By];
    }

    private static IReadOnlySet<string>? LabelsOf(PromQlOperation operation, List<string> faults)
    {
        var (left, right) = (LabelsOf(operation.Left, false, faults), LabelsOf(operation.Right, false, faults));
        if (left is null || right is null)
        {
            return left ?? right;
        }

        if (operation.On is null && !left.SetEquals(right))
        {
            faults.Add($"the sides of {operation.Operator} have different labels, so that no element of one ever matches one of the other");
        }

        faults.AddRange((operation.On ?? []).Where(label => !left.Contains(label) || !right.Contains(label)).Select(label => $"{label} is not on both sides of {operation.Operator}"));
        return left;
    }

    /// <summary>Whether a label's value is what a matcher asks for.</summary>
    public static bool Matches(PromQlMatcher matcher, string value) => matcher.Operator switch
    {
        "=" => value == matcher.Value,
        "!=" => value != matcher.Value,
        "=~" => Regex.IsMatch(value, $"^(?:{matcher.Value})$"),
        _ => !Regex.IsMatch(value, $"^(?:{matcher.Value})$"),
    };
}
