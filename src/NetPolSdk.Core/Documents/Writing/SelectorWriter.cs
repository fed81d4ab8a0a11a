namespace NetPolSdk;

/// <summary>Writes label selectors; the one that selects everything is <c>{}</c>.</summary>
internal static class SelectorWriter
{
    public static void Write(LabelSelector selector, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.Field("matchLabels", selector.MatchLabels);
        if (selector.MatchExpressions.Count > 0)
        {
            writer.Key("matchExpressions");
            writer.StartSequence();
            foreach (var requirement in selector.MatchExpressions)
            {
                WriteRequirement(requirement, writer);
            }

            writer.EndSequence();
        }

        writer.EndMapping();
    }

    private static void WriteRequirement(LabelRequirement requirement, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.Field("key", requirement.Key);
        writer.Field("operator", requirement.Operator.WireName());
        if (requirement.Values.Count > 0)
        {
            writer.Key("values");
            writer.StartSequence();
            foreach (var value in requirement.Values)
            {
                writer.Text(value);
            }

            writer.EndSequence();
        }

        writer.EndMapping();
    }
}
