namespace NetPolSdk;

/// <summary>Label selectors of objects that have no model.</summary>
internal static class SelectorNode
{
    /// <summary>Whether labels satisfy a selector. One that cannot be read selects nothing.</summary>
    public static bool Matches(MappingNode? selector, ValueMap labels)
    {
        if (selector is null)
        {
            return false;
        }

        try
        {
            return ((selector["matchLabels"] as MappingNode)?.Entries ?? []).All(entry => labels.TryGetValue(entry.Name, out var value) && entry.Value is ScalarNode scalar && value == scalar.Text)
                && PodSpec.Items(selector["matchExpressions"]).All(item => Requirement(item)?.Matches(labels) == true);
        }
        catch (InvalidPolicyException)
        {
            return false;
        }
    }

    private static LabelRequirement? Requirement(MappingNode node)
    {
        string[] values = [.. ((node["values"] as SequenceNode)?.Items ?? []).OfType<ScalarNode>().Select(static value => value.Text)];
        return (node.TextOf("key"), node.TextOf("operator")) switch
        {
            ({ } key, "In") => Label.In(key, values),
            ({ } key, "NotIn") => Label.NotIn(key, values),
            ({ } key, "Exists") => Label.Exists(key),
            ({ } key, "DoesNotExist") => Label.DoesNotExist(key),
            _ => null,
        };
    }
}
