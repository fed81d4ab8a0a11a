using System.Globalization;

namespace NetPolSdk;

/// <summary>Checks the parts of <c>metadata</c> that servers and controllers write. The model does not keep them.</summary>
internal static class ServerMetadataBinder
{
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>False where there is no such field.</summary>
    public static bool Bind(MappingEntry entry, BindingContext context)
    {
        context.Enter(entry.Name);
        var isKnown = true;
        switch (entry.Name)
        {
            case "uid" or "resourceVersion" or "selfLink":
                context.Text(entry.Value);
                break;
            case "generation" or "deletionGracePeriodSeconds":
                BindNumber(entry.Value, context);
                break;
            case "creationTimestamp" or "deletionTimestamp":
                BindTime(entry.Value, context);
                break;
            case "managedFields":
                BindObjects(entry.Value, context);
                break;
            case "ownerReferences":
                OwnerReferenceBinder.Bind(entry.Value, context);
                break;
            case "finalizers":
                BindFinalizers(entry.Value, context);
                break;
            default:
                isKnown = false;
                break;
        }

        context.Leave();
        return isKnown;
    }

    private static void BindNumber(DocumentNode node, BindingContext context)
    {
        if (!node.IsNull && !(node is ScalarNode scalar && ScalarResolver.TryReadInteger(scalar, out _)))
        {
            context.ReportWrongType(node, "an integer");
        }
    }

    private static void BindTime(DocumentNode node, BindingContext context)
    {
        if (context.Text(node) is { } text
            && !DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            context.Report(node, RuleIds.WrongType, $"{Quoted.Text(text)} is no time", "Write one like 2026-01-31T12:00:00Z, or leave the field out: the server sets it.");
        }
    }

    private static void BindObjects(DocumentNode node, BindingContext context)
    {
        var items = context.Items(node);
        for (var i = 0; i < items.Count; i++)
        {
            context.Enter(i);
            context.Mapping(items[i]);
            context.Leave();
        }
    }

    private static void BindFinalizers(DocumentNode node, BindingContext context)
    {
        foreach (var item in context.Items(node))
        {
            if (context.Text(item) is { } name)
            {
                context.Report(item, name, LabelSyntax.KeyFault(name, RuleIds.Metadata));
            }
        }
    }
}
