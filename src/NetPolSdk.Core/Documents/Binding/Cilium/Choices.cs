namespace NetPolSdk;

/// <summary>Fields of which there must be exactly one, beside others. A server that finds none names the first.</summary>
internal static class Choices
{
    public static void ExactlyOne(MappingNode mapping, string ruleId, BindingContext context, params string[] fields)
    {
        var given = Array.FindAll(fields, field => mapping[field] is { IsNull: false });
        if (given.Length == 0)
        {
            context.ReportField(fields[0], mapping, ruleId, "is missing", $"Write one of {string.Join(", ", fields)}.");
        }
        else if (given.Length > 1)
        {
            context.Report(mapping, ruleId, $"has {string.Join(" and ", given)}, and may have one of them", "Make an item of its own for each.");
        }
    }
}
