namespace NetPolSdk;

/// <summary>Collects the entries of a mapping, and puts what a merge key refers to behind its own.</summary>
internal sealed class MappingEntries
{
    private readonly List<MappingEntry> _entries = [];
    private List<DocumentNode>? _merged;
    private long _size = 1;

    public void Add(ScalarNode key, DocumentNode value)
    {
        if (key is { IsPlain: true, Text: "<<" })
        {
            (_merged ??= []).Add(value);
            return;
        }

        _entries.Add(new MappingEntry(key, value));
        _size += 1 + value.Size;
    }

    public MappingNode ToMapping(SourcePosition position, NodeBudget budget)
    {
        if (_merged is not null)
        {
            var names = new HashSet<string>(_entries.Select(entry => entry.Name), StringComparer.Ordinal);
            foreach (var node in _merged)
            {
                Merge(node, names, budget);
            }
        }

        return new MappingNode(_entries.ToArray(), _size, position);
    }

    /// <summary>A merge key refers to a mapping or to a list of them; of a key that occurs twice the first counts.</summary>
    private void Merge(DocumentNode node, HashSet<string> names, NodeBudget budget)
    {
        switch (node)
        {
            case MappingNode mapping:
                budget.Take(mapping.EntryArray.Length, node.Position);
                foreach (var entry in mapping.EntryArray)
                {
                    if (names.Add(entry.Name))
                    {
                        Add(entry.Key, entry.Value);
                    }
                }

                break;
            case SequenceNode sequence when sequence.Items.All(item => item is MappingNode):
                foreach (var item in sequence.Items)
                {
                    Merge(item, names, budget);
                }

                break;
            default:
                throw new UnreadableException(node.Position, $"the merge key << is given {node.Description}", "Give it an alias of a mapping, or a list of such.");
        }
    }
}
