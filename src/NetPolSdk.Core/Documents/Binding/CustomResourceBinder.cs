namespace NetPolSdk;

/// <summary>Binds what every custom resource has: its head, and a spec of a published shape. What a controller writes into <c>status</c> is left out of the model.</summary>
internal static class CustomResourceBinder
{
    /// <summary>Reports every fault of the object; the metadata is null where there is no name that a model could have.</summary>
    /// <param name="root">The object.</param>
    /// <param name="kind">Its kind, for messages.</param>
    /// <param name="schema">The shape of its spec.</param>
    /// <param name="rules">The rules to report under.</param>
    /// <param name="context">Where faults go.</param>
    public static BoundMetadata? Bind(MappingNode root, string kind, ObjectSchema schema, SchemaRules rules, BindingContext context)
    {
        var bound = Bind(root, kind, [("spec", schema)], rules, context);
        if (root["spec"] is null or { IsNull: true })
        {
            context.ReportField("spec", root, rules.Shape, "is missing", $"Every {kind} needs it.");
        }

        return bound;
    }

    /// <summary>Reports every fault of an object that has other parts beside its spec, or may leave it out; the metadata is null where there is no name that a model could have.</summary>
    /// <param name="root">The object.</param>
    /// <param name="kind">Its kind, for messages.</param>
    /// <param name="parts">What it may have beside its head, with the shapes.</param>
    /// <param name="rules">The rules to report under.</param>
    /// <param name="context">Where faults go.</param>
    public static BoundMetadata? Bind(MappingNode root, string kind, (string Field, Schema Shape)[] parts, SchemaRules rules, BindingContext context)
    {
        DocumentNode? metadata = null;
        var checker = new SchemaChecker(rules, context);
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
                case "status":
                    context.Mapping(entry.Value);
                    break;
                default:
                    if (Array.Find(parts, part => part.Field == entry.Name).Shape is not { } shape)
                    {
                        context.Leave();
                        context.ReportUnknown(entry, kind, ["apiVersion", "kind", "metadata", .. parts.Select(static part => part.Field), "status"]);
                        continue;
                    }

                    if (!entry.Value.IsNull)
                    {
                        checker.Check(entry.Value, shape);
                    }

                    break;
            }

            context.Leave();
        }

        return MetadataBinder.Bind(metadata as MappingNode, root, context);
    }
}
