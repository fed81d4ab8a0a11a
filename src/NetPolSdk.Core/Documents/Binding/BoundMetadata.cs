namespace NetPolSdk;

/// <summary>What of <c>metadata</c> goes into a model, as it was written.</summary>
internal sealed record BoundMetadata(string Name, string? GenerateName, string? Namespace, ValueMap Labels, ValueMap Annotations, DocumentNode Node)
{
    public ObjectMetadata ToMetadata(ValueMap annotations) => ObjectMetadata.FromWire(Name, GenerateName, Namespace, Labels, annotations);

    /// <summary>Where the name is written.</summary>
    public DocumentNode NameNode => (Node as MappingNode)?["name"] ?? Node;

    /// <summary>The key of an annotation.</summary>
    public DocumentNode NodeOf(string annotation) =>
        ((Node as MappingNode)?["annotations"] as MappingNode)?.Find(annotation)?.Key ?? Node;
}
