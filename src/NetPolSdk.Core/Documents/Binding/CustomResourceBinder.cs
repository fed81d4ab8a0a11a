namespace NetPolSdk;

/// <summary>Binds what every custom resource has: its head, and a spec of a published shape. What a controller writes into <c>status</c> is left out of the model.</summary>
internal static class CustomResourceBinder
{
    private static readonly string[] Fields = ["apiVersion", "kind", "metadata", "spec", "status"];

    /// <summary>Reports every fault of the object; the metadata is null where there is no name that a model could have.</summary>
    /// <param name="root">The object.</param>
    /// <param name="kind">Its kind, for messages.</param>
    /// <param name="schema">The shape of its spec.</param>
    /// <param name="rules">The rules to report under.</param>
    /// <param name="context">Where faults go.</param>
    public static BoundMetadata? Bind(MappingNode root, string kind, ObjectSchema schema, SchemaRules rules, BindingContext context)
    {
        DocumentNode? metadata = null, spec = null;
        foreach (var entry in context.EntriesOf(root))
        {
            context.Enter(entry.Name);
            switch (entry.Name)
            {
                case "apiVersion" or "kind":
                    context.Text(entry.Value);
                    break;
                case "metadata":
                    metadata = context.Mapping(entry.Value);
                    break;
                case "spec":
                    spec = entry.Value;
                    break;
                case "status":
                    context.Mapping(entry.Value);
                    break;
                default:
                    context.Leave();
                    context.ReportUnknown(entry, kind, Fields);
                    continue;
            }

            context.Leave();
        }

        var bound = MetadataBinder.Bind(metadata as MappingNode, root, context);
        if (spec is null or { IsNull: true })
        {
            context.ReportField("spec", root, rules.Shape, "is missing", $"Every {kind} needs it.");
            return bound;
        }

        context.Enter("spec");
        new SchemaChecker(rules, context).Check(spec, schema);
        context.Leave();
        return bound;
    }
}
