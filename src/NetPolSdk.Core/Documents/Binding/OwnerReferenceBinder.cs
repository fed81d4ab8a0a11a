namespace NetPolSdk;

/// <summary>
/// Checks <c>metadata.ownerReferences</c>. The server names no place in the list, so neither do the paths.
/// Source: Kubernetes API reference, "OwnerReference".
/// </summary>
internal static class OwnerReferenceBinder
{
    private static readonly string[] Fields = ["apiVersion", "kind", "name", "uid", "controller", "blockOwnerDeletion"];
    private static readonly string[] Required = ["apiVersion", "kind", "name", "uid"];

    public static void Bind(DocumentNode node, BindingContext context)
    {
        var controllers = 0;
        foreach (var item in context.Items(node))
        {
            if (context.Mapping(item) is not { } reference)
            {
                continue;
            }

            foreach (var entry in context.EntriesOf(reference))
            {
                controllers += BindField(entry, context) ? 1 : 0;
            }

            ReportMissing(reference, context);
        }

        if (controllers > 1)
        {
            context.Report(node, RuleIds.Metadata, "has more than one controller", "Set controller on one of them.");
        }
    }

    /// <summary>Whether the field makes the owner the controller.</summary>
    private static bool BindField(MappingEntry entry, BindingContext context)
    {
        if (Array.IndexOf(Fields, entry.Name) < 0)
        {
            context.ReportUnknown(entry, "OwnerReference", Fields);
            return false;
        }

        context.Enter(entry.Name);
        var isController = false;
        if (Array.IndexOf(Required, entry.Name) >= 0)
        {
            context.Text(entry.Value);
        }
        else if (entry.Value is ScalarNode { Kind: ScalarKind.Boolean } flag)
        {
            isController = entry.Name == "controller" && ScalarResolver.JsonKey(flag) == "true";
        }
        else if (!entry.Value.IsNull)
        {
            context.ReportWrongType(entry.Value, "true or false");
        }

        context.Leave();
        return isController;
    }

    private static void ReportMissing(MappingNode reference, BindingContext context)
    {
        foreach (var field in Required)
        {
            var value = reference.TextOf(field) ?? "";
            if (value.Length == 0 || (field == "apiVersion" && !HasVersion(value)))
            {
                context.ReportField(field, reference[field] ?? reference, RuleIds.Metadata, "is missing", $"Write the {field} of the owner.");
            }
        }
    }

    private static bool HasVersion(string apiVersion)
    {
        var parts = apiVersion.Split('/');
        return parts.Length <= 2 && parts[parts.Length - 1].Length > 0;
    }
}
