namespace NetPolSdk;

/// <summary>A mapping as it was written: the order and duplicates of its keys are kept, merge keys (<c>&lt;&lt;</c>) are resolved.</summary>
public sealed class MappingNode : DocumentNode
{
    internal MappingNode(MappingEntry[] entries, long size, SourcePosition position)
        : base(position)
    {
        EntryArray = entries;
        Size = size;
    }

    /// <summary>The entries, in the order written; those that a merge key adds come last.</summary>
    public IReadOnlyList<MappingEntry> Entries => EntryArray;

    /// <summary>The value of a key, the last where it occurs more than once; null where it does not occur.</summary>
    /// <param name="key">The key.</param>
    public DocumentNode? this[string key] => Find(key)?.Value;

    internal MappingEntry[] EntryArray { get; }

    internal override string Description => "an object";

    internal override long Size { get; }

    internal MappingEntry? Find(string key)
    {
        for (var i = EntryArray.Length - 1; i >= 0; i--)
        {
            if (EntryArray[i].Name == key)
            {
                return EntryArray[i];
            }
        }

        return null;
    }

    /// <summary>The string of a key; null where it does not occur or is no string.</summary>
    internal string? TextOf(string key) => this[key] is ScalarNode { Kind: ScalarKind.Text } scalar ? scalar.Text : null;
}
