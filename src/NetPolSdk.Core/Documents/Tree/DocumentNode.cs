namespace NetPolSdk;

/// <summary>
/// A node of a document as it was written, valid or not: a <see cref="MappingNode"/>, a <see cref="SequenceNode"/> or a
/// <see cref="ScalarNode"/>. Where a YAML alias refers to a node, that very node stands at both places.
/// </summary>
public abstract class DocumentNode
{
    private protected DocumentNode(SourcePosition position) => Position = position;

    /// <summary>Where the node begins.</summary>
    public SourcePosition Position { get; }

    /// <summary>Whether this is a null, which Kubernetes takes for a field left out.</summary>
    public bool IsNull => this is ScalarNode { Kind: ScalarKind.Null };

    /// <summary>What the node is, for a message.</summary>
    internal abstract string Description { get; }

    /// <summary>How many nodes there are from here on, those behind aliases counted each time.</summary>
    internal abstract long Size { get; }
}
