namespace NetPolSdk;

/// <summary>What labels lack for a selector to hold.</summary>
internal static class LabelGap
{
    /// <summary>What the selector asks for and what there is; null where the selector holds.</summary>
    public static string? Text(LabelSelector selector, ValueMap labels)
    {
        var unmet = selector.MatchLabels.Where(wanted => !labels.TryGetValue(wanted.Key, out var value) || value != wanted.Value)
            .Select(wanted => $"asks for {wanted.Key}={wanted.Value} and {There(wanted.Key, labels)}");
        var further = selector.MatchExpressions.Where(requirement => !requirement.Matches(labels))
            .Select(requirement => $"asks for {requirement} and {There(requirement.Key, labels)}");
        var gaps = unmet.Concat(further).ToArray();
        return gaps.Length == 0 ? null : string.Join(", ", gaps);
    }

    private static string There(string key, ValueMap labels) => labels.TryGetValue(key, out var value) ? $"there is {key}={value}" : $"there is no label {key}";
}
