namespace NetPolSdk.Deployment.Tests.Monitoring;

/// <summary>One sample of a metric; for a counter, its rate.</summary>
internal sealed record PromQlSample(string Metric, IReadOnlyDictionary<string, string> Labels, double Value)
{
    public static PromQlSample Of(string metric, double value, params (string Label, string Value)[] labels) => new(metric, labels.ToDictionary(label => label.Label, label => label.Value), value);
}

/// <summary>Answers expressions of PromQL by a few samples, so that one sees whether an alert fires.</summary>
internal static class PromQlEvaluation
{
    /// <summary>For how many elements the alert fires.</summary>
    public static int Firing(string expression, params PromQlSample[] samples) => Vector(PromQlParser.Parse(expression), samples).Count;

    private static List<PromQlSample> Vector(PromQlNode node, PromQlSample[] samples) => node switch
    {
        PromQlSelector selector => [.. samples.Where(sample => sample.Metric == selector.Metric && selector.Matchers.All(matcher => PromQlCheck.Matches(matcher, sample.Labels.GetValueOrDefault(matcher.Label, "")))).Select(sample => sample with { Metric = "" })],
        PromQlCall { Function: "rate" or "increase" } call => Vector(call.Argument, samples),
        PromQlAggregation aggregation => [.. Vector(aggregation.Argument, samples)
            .GroupBy(sample => string.Join('\n', aggregation.By.Select(label => sample.Labels.GetValueOrDefault(label, ""))))
            .Select(group => new PromQlSample("", aggregation.By.ToDictionary(label => label, label => group.First().Labels.GetValueOrDefault(label, "")), Aggregate(aggregation.Operator, group.Select(sample => sample.Value))))],
        PromQlOperation { Operator: ">", Right: PromQlNumber limit } comparison => [.. Vector(comparison.Left, samples).Where(sample => sample.Value > limit.Value)],
        PromQlOperation { Operator: "unless" } unless => Unless(unless, samples),
        _ => throw new NotSupportedException(node.ToString()),
    };

    private static List<PromQlSample> Unless(PromQlOperation unless, PromQlSample[] samples)
    {
        var taken = Vector(unless.Right, samples).Select(sample => Key(sample, unless.On)).ToHashSet();
        return [.. Vector(unless.Left, samples).Where(sample => !taken.Contains(Key(sample, unless.On)))];
    }

    private static string Key(PromQlSample sample, IReadOnlyList<string>? on) =>
        string.Join('\n', sample.Labels.Where(label => on?.Contains(label.Key) ?? true).OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => label.Key + "=" + label.Value));

    private static double Aggregate(string name, IEnumerable<double> values) => name switch
    {
        "count" => values.Count(),
        "max" => values.Max(),
        _ => values.Sum(),
    };
}
