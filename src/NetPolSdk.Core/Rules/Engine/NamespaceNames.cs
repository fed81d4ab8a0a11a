namespace NetPolSdk;

/// <summary>The namespaces that a selector picks by name.</summary>
internal static class NamespaceNames
{
    /// <summary>Keys by which people name a namespace: the API server's own, and the idiom from before it.</summary>
    private static readonly string[] Keys = [Namespaces.NameLabel, "name"];

    /// <summary>The names, one of which the namespace must have; none where the selector asks for other labels.</summary>
    public static IReadOnlyList<string> Of(LabelSelector selector)
    {
        foreach (var key in Keys)
        {
            if (selector.MatchLabels.TryGetValue(key, out var name))
            {
                return [name];
            }

            foreach (var requirement in selector.MatchExpressions)
            {
                if (requirement.Operator == LabelOperator.In && requirement.Key == key)
                {
                    return requirement.Values;
                }
            }
        }

        return [];
    }
}
