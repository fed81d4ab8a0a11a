namespace NetPolSdk;

/// <summary>
/// Binds <c>metadata</c>. What a server sets is taken and left out of the model.
/// Source: Kubernetes API reference, "ObjectMeta".
/// </summary>
internal static class MetadataBinder
{
    private static readonly string[] Fields =
    [
        "name", "generateName", "namespace", "labels", "annotations", "ownerReferences", "finalizers", "uid", "resourceVersion", "generation",
        "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "selfLink", "managedFields",
    ];

    /// <summary>The metadata; null where there is no name that a model could have.</summary>
    public static BoundMetadata? Bind(MappingNode? metadata, DocumentNode root, BindingContext context)
    {
        string? name = null, generateName = null, @namespace = null;
        ValueMap labels = ValueMap.Empty, annotations = ValueMap.Empty;
        context.Enter("metadata");
        foreach (var entry in metadata is null ? [] : context.EntriesOf(metadata))
        {
            context.Enter(entry.Name);
            switch (entry.Name)
            {
                case "name":
                    name = context.Text(entry.Value);
                    context.Report(entry.Value, name ?? "", name is null or "" ? null : DnsSyntax.SubdomainFault(name));
                    break;
                case "generateName":
                    generateName = context.Text(entry.Value);
                    context.Report(entry.Value, generateName ?? "", generateName is null or "" ? null : ObjectMetadata.GenerateNameFault(generateName));
                    break;
                case "namespace":
                    @namespace = context.Text(entry.Value);
                    context.Report(entry.Value, @namespace ?? "", @namespace is null or "" ? null : DnsSyntax.LabelFault(@namespace));
                    break;
                case "labels":
                    labels = MapBinder.BindLabels(entry.Value, RuleIds.Metadata, context);
                    break;
                case "annotations":
                    annotations = MapBinder.BindAnnotations(entry.Value, context);
                    break;
                default:
                    context.Leave();
                    BindOther(entry, context);
                    continue;
            }

            context.Leave();
        }

        generateName = generateName is "" ? null : generateName;
        var isNamed = HasName(name ?? "", generateName, metadata, root, context);
        context.Leave();
        return isNamed ? new BoundMetadata(name ?? "", generateName, @namespace is "" ? null : @namespace, labels, annotations, metadata!) : null;
    }

    private static void BindOther(MappingEntry entry, BindingContext context)
    {
        if (!ServerMetadataBinder.Bind(entry, context))
        {
            context.ReportUnknown(entry, "ObjectMeta", Fields);
        }
    }

    private static bool HasName(string name, string? generateName, MappingNode? metadata, DocumentNode root, BindingContext context)
    {
        if (name.Length > 0)
        {
            return true;
        }

        if (generateName is not null)
        {
            ReportGeneratedName(generateName, metadata!, context);
            return true;
        }

        if (metadata?["name"] is null or { IsNull: true } or ScalarNode { Kind: ScalarKind.Text })
        {
            context.ReportField("name", metadata?["name"] ?? metadata ?? root, RuleIds.Metadata, "is missing", "Write name, or generateName to let the server choose one.");
        }

        return false;
    }

    /// <summary>A server checks the name that it makes of <c>generateName</c>, too.</summary>
    private static void ReportGeneratedName(string generateName, MappingNode metadata, BindingContext context)
    {
        if (DnsSyntax.SubdomainFault(ObjectMetadata.NameGeneratedFrom(generateName)) is { } fault)
        {
            context.ReportField("name", metadata["generateName"]!, fault.RuleId, $"that a server makes of generateName {Quoted.Text(generateName)} {fault.Problem}", fault.Remedy);
        }
    }
}
