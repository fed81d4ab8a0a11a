namespace NetPolSdk.Deployment.Clusters.Kubeconfigs;

/// <summary>A cluster, user or context of a kubeconfig, or a part of one, that knows where it is written.</summary>
/// <param name="Path">The file.</param>
/// <param name="What">What it is, for messages: <c>user "alice"</c>.</param>
/// <param name="Node">What is written.</param>
internal sealed record KubeconfigEntry(string Path, string What, MappingNode Node)
{
    public static KubeconfigEntry Empty(string path, string what) => new(path, what, new MappingNode([], 0, SourcePosition.Start));

    /// <summary>The text of a field; null where it is left out or empty.</summary>
    /// <exception cref="KubeconfigException">It is a list or an object.</exception>
    public string? Text(string field) => Node[field] switch
    {
        null or { IsNull: true } => null,
        ScalarNode scalar => scalar.Text.Length == 0 ? null : scalar.Text,
        _ => throw Fault(field, "must be text", "Write its value on one line, in quotes."),
    };

    /// <summary>Whether a field is true.</summary>
    /// <exception cref="KubeconfigException">It is neither true nor false.</exception>
    public bool Flag(string field) => Node[field] switch
    {
        null or { IsNull: true } => false,
        ScalarNode { Kind: ScalarKind.Boolean, Text: var text } => text[0] is 't' or 'T' or 'y' or 'Y' || text is "on" or "On" or "ON",
        _ => throw Fault(field, "must be true or false", "Write true or false, without quotes."),
    };

    /// <summary>The texts of a list.</summary>
    /// <exception cref="KubeconfigException">It is no list of texts.</exception>
    public IReadOnlyList<string> Texts(string field) => Node[field] switch
    {
        null or { IsNull: true } => [],
        SequenceNode list when list.Items.All(item => item is ScalarNode) => [.. list.Items.Select(item => ((ScalarNode)item).Text)],
        _ => throw Fault(field, "must be a list of texts", "Write its items with a dash before each."),
    };

    /// <summary>A part; null where it is left out.</summary>
    /// <exception cref="KubeconfigException">It is no object.</exception>
    public KubeconfigEntry? Part(string field) => Node[field] switch
    {
        null or { IsNull: true } => null,
        MappingNode part => new KubeconfigEntry(Path, $"{field} of {What}", part),
        _ => throw Fault(field, "must be an object", "Write its fields below it, indented."),
    };

    /// <summary>The items of a list of objects.</summary>
    /// <exception cref="KubeconfigException">It is no list of objects.</exception>
    public IEnumerable<KubeconfigEntry> Parts(string field) => Node[field] switch
    {
        null or { IsNull: true } => [],
        SequenceNode list when list.Items.All(item => item is MappingNode) => list.Items.Select(item => new KubeconfigEntry(Path, $"{field} of {What}", (MappingNode)item)),
        _ => throw Fault(field, "must be a list of objects", "Write its items with a dash before each."),
    };

    /// <summary>A path, against the folder of the kubeconfig where it is relative.</summary>
    public string? FullPath(string field) => Text(field) is { } path ? Resolve(path) : null;

    public string Resolve(string path) => System.IO.Path.GetFullPath(path, System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);

    /// <summary>What is wrong with a field. The value is never in the message, since it may be a secret.</summary>
    public KubeconfigException Fault(string field, string problem, string remedy, Exception? inner = null)
    {
        var place = (Node.Entries.LastOrDefault(entry => entry.Name == field) is { Key: { } key } ? key.Position : Node.Position).ToString();
        return new KubeconfigException($"{Quoted.Line(Path)}:{place}: {field} of {Quoted.Line(What)} {problem}. {remedy}", inner);
    }
}
