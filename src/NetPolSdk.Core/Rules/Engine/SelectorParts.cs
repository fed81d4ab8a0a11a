namespace NetPolSdk;

/// <summary>A selector as the list of all that it asks for.</summary>
internal static class SelectorParts
{
    /// <summary>The requirements; an entry of <c>matchLabels</c> is <c>In</c> with its one value.</summary>
    public static IEnumerable<LabelRequirement> Requirements(this LabelSelector selector) =>
        selector.MatchLabels.Select(entry => new LabelRequirement(entry.Key, LabelOperator.In, [entry.Value])).Concat(selector.MatchExpressions);

    /// <summary>Whether the requirement rests on a value that is not known.</summary>
    public static bool HasHole(this LabelRequirement requirement) => Hole.Is(requirement.Key) || requirement.Values.Any(Hole.Is);
}
