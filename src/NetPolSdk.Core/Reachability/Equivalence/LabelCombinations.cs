namespace NetPolSdk;

/// <summary>
/// Labels that stand for all labels: one set for each way in which selectors can match together. Keys are independent of each
/// other, so they are gone through one at a time, and of what no selector can tell apart any more one is kept.
/// </summary>
internal static class LabelCombinations
{
    /// <summary>The sets of labels, those with the fewest labels first among equals.</summary>
    /// <param name="selectors">The selectors.</param>
    /// <param name="given">Labels that are fixed.</param>
    /// <param name="budget">How much may be gone through.</param>
    public static IEnumerable<ValueMap> Of(IEnumerable<LabelSelector> selectors, ValueMap given, CombinationBudget budget)
    {
        var demands = selectors.Distinct().Select(Demands).ToArray();
        var states = new List<(ValueMap Labels, int[] Alive)> { (given, [.. Enumerable.Range(0, demands.Length)]) };
        foreach (var key in demands.SelectMany(static all => all).Select(static demand => demand.Key).Distinct().OrderBy(static key => key, StringComparer.Ordinal))
        {
            states = Split(states, demands, key, given, budget);
        }

        return states.Select(static state => state.Labels);
    }

    private static List<(ValueMap Labels, int[] Alive)> Split(
        List<(ValueMap Labels, int[] Alive)> states, LabelRequirement[][] demands, string key, ValueMap given, CombinationBudget budget)
    {
        var next = new List<(ValueMap Labels, int[] Alive)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (labels, alive) in states)
        {
            foreach (var value in Values(alive.SelectMany(at => demands[at]).Where(demand => demand.Key == key), key, given))
            {
                budget.Take(1);
                int[] still = [.. alive.Where(at => demands[at].All(demand => demand.Key != key || Admits(demand, value)))];
                if (known.Add(string.Join(",", still)))
                {
                    next.Add((value is null ? labels : labels.With(key, value), still));
                }
            }
        }

        return next;
    }

    /// <summary>The values that can make a difference: none, each that is named, and another one.</summary>
    private static IEnumerable<string?> Values(IEnumerable<LabelRequirement> demands, string key, ValueMap given)
    {
        if (given.TryGetValue(key, out var @fixed))
        {
            return [@fixed];
        }

        string[] named = [.. demands.SelectMany(static demand => demand.Values).Distinct().OrderBy(static value => value, StringComparer.Ordinal)];
        return demands.Any() ? [null, .. named, Unnamed("other", named)] : [null];
    }

    /// <summary>A text that is none of those named.</summary>
    public static string Unnamed(string text, ICollection<string> named)
    {
        var free = text;
        for (var i = 2; named.Contains(free); i++)
        {
            free = text + i;
        }

        return free;
    }

    private static LabelRequirement[] Demands(LabelSelector selector) =>
        [.. selector.MatchLabels.Select(static wanted => new LabelRequirement(wanted.Key, LabelOperator.In, [wanted.Value])), .. selector.MatchExpressions];

    private static bool Admits(LabelRequirement demand, string? value) => demand.Operator switch
    {
        LabelOperator.In => value is not null && demand.Values.Contains(value),
        LabelOperator.NotIn => value is null || !demand.Values.Contains(value),
        LabelOperator.Exists => value is not null,
        _ => value is null,
    };
}
