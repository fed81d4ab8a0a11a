namespace NetPolSdk;

/// <summary>Finds what labels were likely meant by a selector that matches nothing.</summary>
internal static class LabelSuggestions
{
    /// <summary>Another value of the same key.</summary>
    public const int OtherValue = 0;

    /// <summary>Another key of the same value.</summary>
    public const int OtherKey = 1;

    private const int UsualKey = 2;

    /// <summary>Keys that name the same thing, and of which people use one or the other.</summary>
    private static readonly string[] UsualKeys = ["app", "app.kubernetes.io/name", "k8s-app"];

    /// <summary>The labels of <paramref name="known"/> with which the selector would match, the likeliest first.</summary>
    /// <param name="selector">The selector, without holes.</param>
    /// <param name="known">The labels of what is known: of each workload or namespace.</param>
    public static IReadOnlyList<LabelSuggestion> For(LabelSelector selector, IEnumerable<ValueMap> known)
    {
        var found = new Dictionary<string, LabelSuggestion>(StringComparer.Ordinal);
        foreach (var labels in known)
        {
            foreach (var requirement in selector.Requirements().Where(one => one.Operator == LabelOperator.In && !one.Matches(labels)))
            {
                // The slip is one label; with a second one missing it is another thing that was meant.
                if (selector.Requirements().All(other => ReferenceEquals(other, requirement) || other.Equals(requirement) || other.Matches(labels)))
                {
                    foreach (var one in requirement.Values.SelectMany(value => For(requirement.Key, value, labels)))
                    {
                        found[one.ToString()] = found.TryGetValue(one.ToString(), out var other) && other.Rank <= one.Rank ? other : one;
                    }
                }
            }
        }

        return [.. found.Values.OrderBy(one => one.Rank).ThenBy(one => one.Distance).ThenBy(one => one.ToString(), StringComparer.Ordinal)];
    }

    private static IEnumerable<LabelSuggestion> For(string key, string value, ValueMap labels)
    {
        if (labels.TryGetValue(key, out var present))
        {
            if (Typo.Distance(value, present) is { } distance)
            {
                yield return new(value, present, key, present, OtherValue, distance);
            }

            yield break;
        }

        foreach (var label in labels)
        {
            if (label.Value != value)
            {
                continue;
            }

            if (Typo.Distance(key, label.Key) is { } distance)
            {
                yield return new(key, label.Key, label.Key, value, OtherKey, distance);
            }
            else if (UsualKeys.Contains(key) && UsualKeys.Contains(label.Key))
            {
                yield return new(key, label.Key, label.Key, value, UsualKey, 0);
            }
        }
    }
}
