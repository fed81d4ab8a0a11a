namespace NetPolSdk;

/// <summary>A list as it was written.</summary>
public sealed class SequenceNode : DocumentNode
{
    internal SequenceNode(DocumentNode[] items, long size, SourcePosition position)
        : base(position)
    {
        Items = items;
        Size = size;
    }

    /// <summary>The items, in the order written.</summary>
    public IReadOnlyList<DocumentNode> Items { get; }

    internal override string Description => "a list";

    internal override long Size { get; }
}
