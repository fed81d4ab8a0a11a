namespace NetPolSdk;

/// <summary>
/// One object of a manifest, of whatever kind, as it was written. The items of a <c>List</c> are documents of their own.
/// </summary>
public sealed class ManifestDocument
{
    internal ManifestDocument(DocumentNode root, string? file, string? apiVersion, string? kind)
    {
        Root = root;
        File = file;
        ApiVersion = apiVersion;
        Kind = kind;
    }

    /// <summary>The document's outermost node.</summary>
    public DocumentNode Root { get; }

    /// <summary>The file that it was read from; null where it came from a string or stream without a name.</summary>
    public string? File { get; }

    /// <summary><c>apiVersion</c>; null where the document has none. Items of a typed list take it from the list.</summary>
    public string? ApiVersion { get; }

    /// <summary><c>kind</c>; null where the document has none. Items of a typed list take it from the list.</summary>
    public string? Kind { get; }

    /// <summary><c>metadata.name</c>; null where it has none.</summary>
    public string? Name => Metadata?.TextOf("name");

    /// <summary><c>metadata.namespace</c>; null where it has none.</summary>
    public string? Namespace => Metadata?.TextOf("namespace") is { Length: > 0 } name ? name : null;

    /// <summary>The policy that the document describes; null where it is of another kind, or has faults.</summary>
    public Policy? Policy { get; internal init; }

    private MappingNode? Metadata => (Root as MappingNode)?["metadata"] as MappingNode;

    /// <summary>The node of a field, or null where it was not written.</summary>
    /// <param name="field">The field, as Kubernetes names it.</param>
    public DocumentNode? Find(FieldPath field)
    {
        var (node, isWhole) = FieldFinder.Find(Root, field);
        return isWhole ? node.Value : null;
    }

    /// <summary>
    /// Where a field is written: a scalar at its value, a mapping or list at its key. Where the field was not written, the
    /// place of what it would be in.
    /// </summary>
    /// <param name="field">The field, as Kubernetes names it.</param>
    public SourceLocation LocationOf(FieldPath field)
    {
        var (node, _) = FieldFinder.Find(Root, field);
        return new SourceLocation(File, node is { Key: { } key, Value: not ScalarNode } ? key.Position : node.Value.Position);
    }

    /// <summary>The document as a message names it: kind and <c>namespace/name</c>.</summary>
    public override string ToString() =>
        Quoted.Line((Kind ?? "document") + (Name is null ? "" : " " + (Namespace is null ? Name : Namespace + "/" + Name)));
}
