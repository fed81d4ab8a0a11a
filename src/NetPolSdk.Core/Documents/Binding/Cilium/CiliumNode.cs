namespace NetPolSdk;

/// <summary>Plain values of a document of Cilium that has been held against its schema. An empty string is a field left out, as Go reads it.</summary>
internal static class CiliumNode
{
    public static IEnumerable<MappingNode> Items(DocumentNode? node) => node is SequenceNode sequence ? sequence.Items.OfType<MappingNode>() : [];

    public static IEnumerable<string> Texts(DocumentNode? node) => node is SequenceNode sequence ? sequence.Items.OfType<ScalarNode>().Select(static scalar => scalar.Text) : [];

    public static string? Text(MappingNode node, string field) => node.TextOf(field) is { Length: > 0 } text ? text : null;

    public static int? Number(DocumentNode? node) => node is ScalarNode scalar && ScalarResolver.TryReadInteger(scalar, out var number) ? (int)number : null;

    public static bool? Flag(DocumentNode? node) => node is ScalarNode { Kind: ScalarKind.Boolean } scalar ? ScalarResolver.JsonKey(scalar) == "true" : null;

    /// <summary>A map of strings; a null is an entry left out.</summary>
    public static ValueMap Map(DocumentNode? node) => node is MappingNode mapping
        ? ValueMap.From(mapping.EntryArray.Where(static entry => entry.Value is ScalarNode { IsNull: false }).Select(static entry => new KeyValuePair<string, string>(entry.Name, ((ScalarNode)entry.Value).Text)))
        : ValueMap.Empty;

    public static CiliumSelector Selector(DocumentNode? node)
    {
        if (node is not MappingNode mapping)
        {
            return CiliumSelector.Everything;
        }

        var labels = new LabelSelector(Map(mapping["matchLabels"]), ValueList.From(Items(mapping["matchExpressions"]).Select(Requirement)));
        return labels.IsEverything ? CiliumSelector.Everything : new CiliumSelector(labels);
    }

    private static LabelRequirement Requirement(MappingNode node)
    {
        var @operator = LabelOperatorNames.TryParse(node.TextOf("operator") ?? "", out var named) ? named : LabelOperator.Exists;
        return new LabelRequirement(node.TextOf("key") ?? "", @operator, ValueList.From(Texts(node["values"])));
    }
}
