namespace NetPolSdk;

/// <summary>Binds maps of strings: labels and annotations. A null value is an empty string, as in Go.</summary>
internal static class MapBinder
{
    /// <summary>Labels; the path of a fault is the map, as the server reports it.</summary>
    public static ValueMap BindLabels(DocumentNode node, string ruleId, BindingContext context) => Bind(node, ruleId, context);

    /// <summary>Annotations; the path of a fault is the map, as the server reports it.</summary>
    public static ValueMap BindAnnotations(DocumentNode node, BindingContext context)
    {
        var annotations = Bind(node, null, context);
        if (annotations.Count > 0 && LabelSyntax.AnnotationSizeFault(annotations) is { } fault)
        {
            context.Report(node, fault.RuleId, fault.Problem, fault.Remedy);
        }

        return annotations;
    }

    private static ValueMap Bind(DocumentNode node, string? labelRuleId, BindingContext context)
    {
        if (context.Mapping(node) is not { EntryArray.Length: > 0 } map)
        {
            return ValueMap.Empty;
        }

        var faults = context.FaultCount;
        var entries = context.EntriesOf(map);
        entries = context.DropsNulls ? [.. entries.Where(static entry => !entry.Value.IsNull)] : entries;
        var pairs = new KeyValuePair<string, string>[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var (key, value) = (entries[i].Name, Value(entries[i], context));
            pairs[i] = new(key, value);
            context.Report(entries[i].Key, key, labelRuleId is null ? LabelSyntax.AnnotationKeyFault(key) : LabelSyntax.KeyFault(key, labelRuleId));
            context.Report(entries[i].Value, value, labelRuleId is null ? TextSyntax.Fault(value) : LabelSyntax.ValueFault(value, labelRuleId));
        }

        return context.FaultCount > faults ? ValueMap.Empty : ValueMap.From(pairs);
    }

    private static string Value(MappingEntry entry, BindingContext context)
    {
        if (entry.Value is ScalarNode { Kind: ScalarKind.Text } scalar)
        {
            return scalar.Text;
        }

        if (!entry.Value.IsNull)
        {
            context.Enter(entry.Name);
            context.ReportWrongType(entry.Value, "a string");
            context.Leave();
        }

        return "";
    }
}
