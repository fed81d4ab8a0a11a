namespace NetPolSdk;

/// <summary>Whether what a selector asks of a label can hold at all.</summary>
internal static class Contradiction
{
    /// <summary>The key of which the selector asks what cannot hold together; null where there is none.</summary>
    public static string? KeyIn(LabelSelector selector) => selector.Requirements()
        .Where(requirement => !requirement.HasHole())
        .GroupBy(requirement => requirement.Key, StringComparer.Ordinal)
        .FirstOrDefault(requirements => Excludes([.. requirements]))?.Key;

    /// <summary>Whether the selector could contradict itself, depending on what is not known.</summary>
    public static bool MayBeIn(LabelSelector selector)
    {
        var requirements = selector.Requirements().ToArray();
        return requirements.Where(one => one.HasHole()).Any(one => requirements.Any(other => !ReferenceEquals(one, other) && (Hole.Is(one.Key) || Hole.Is(other.Key) || one.Key == other.Key)));
    }

    private static bool Excludes(LabelRequirement[] requirements)
    {
        var isAbsent = requirements.Any(one => one.Operator == LabelOperator.DoesNotExist);
        var isThere = requirements.Any(one => one.Operator is LabelOperator.In or LabelOperator.Exists);
        return (isAbsent && isThere) || !HasValue(requirements);
    }

    /// <summary>Whether a value is left that all of <c>In</c> name and none of <c>NotIn</c> does.</summary>
    private static bool HasValue(LabelRequirement[] requirements)
    {
        var wanted = requirements.Where(one => one.Operator == LabelOperator.In).ToArray();
        return wanted.Length == 0
            || wanted[0].Values.Any(value => requirements.All(one => (one.Operator != LabelOperator.In || one.Values.Contains(value)) && (one.Operator != LabelOperator.NotIn || !one.Values.Contains(value))));
    }
}
