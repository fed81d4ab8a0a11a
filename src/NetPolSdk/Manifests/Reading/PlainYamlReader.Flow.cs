namespace NetPolSdk;

internal sealed partial class PlainYamlReader
{
    /// <summary>A list or mapping in brackets that ends in this line, of one-line scalars and of its like; null where it is more than that.</summary>
    private DocumentNode? ReadFlow(SourcePosition position)
    {
        if (_depth >= _budget.MostDepth)
        {
            return null;
        }

        _depth++;
        DocumentNode? node = _cursor.Current == '[' ? ReadFlowSequence(position) : ReadFlowMapping(position);
        _depth--;
        return node;
    }

    private SequenceNode? ReadFlowSequence(SourcePosition position)
    {
        var items = _itemLists.Count > 0 ? _itemLists.Pop() : [];
        var size = 1L;
        for (var isFirst = true; ReadFlowItem(']', isFirst); isFirst = false)
        {
            if (ReadFlowValue() is not { } item)
            {
                return null;
            }

            items.Add(item);
            size += item.Size;
        }

        if (_cursor.Current != ']')
        {
            return null;
        }

        var node = Skip(1, new SequenceNode(items.ToArray(), size, position));
        items.Clear();
        _itemLists.Push(items);
        return node;
    }

    private MappingNode? ReadFlowMapping(SourcePosition position)
    {
        var entries = _entryLists.Count > 0 ? _entryLists.Pop() : [];
        var size = 1L;
        for (var isFirst = true; ReadFlowItem('}', isFirst); isFirst = false)
        {
            if (ReadKey() is not { } key || _cursor.Current != ' ')
            {
                return null;
            }

            _cursor.SkipBlanks();
            if (ReadFlowValue() is not { } value)
            {
                return null;
            }

            entries.Add(new MappingEntry(key, value));
            size += 1 + value.Size;
        }

        if (_cursor.Current != '}')
        {
            return null;
        }

        var node = Skip(1, new MappingNode(entries.ToArray(), size, position));
        entries.Clear();
        _entryLists.Push(entries);
        return node;
    }

    /// <summary>Goes past the bracket or comma before an item; false where none follows.</summary>
    private bool ReadFlowItem(char end, bool isFirst)
    {
        if (!isFirst && _cursor.Current != ',')
        {
            return false;
        }

        _cursor.At++;
        _cursor.SkipBlanks();
        return !isFirst || _cursor.Current != end;
    }

    private DocumentNode? ReadFlowValue()
    {
        var position = _cursor.Position;
        _budget.Take(1, position);
        DocumentNode? node = _cursor.Current switch
        {
            '"' or '\'' => ReadQuoted(position),
            '[' or '{' => ReadFlow(position),
            _ => ReadFlowPlain(position),
        };
        _cursor.SkipBlanks();
        return node;
    }

    /// <summary>Plain text of the characters that names, numbers, addresses and paths are made of; what ends it is for the caller to judge.</summary>
    private ScalarNode? ReadFlowPlain(SourcePosition position)
    {
        var start = _cursor.At;
        if (!IsWordCharacter(_cursor.Current) && _cursor.Current is not ('/' or '.'))
        {
            return null;
        }

        var end = start;
        while (end < _cursor.End && IsFlowText(end))
        {
            end++;
        }

        return Skip(end - start, new ScalarNode(_pool.Get(_text, start, end - start), isPlain: true, position));
    }

    private bool IsFlowText(int at) => IsWordCharacter(_text[at]) || _text[at] is '-' or '.' or '/'
        || (_text[at] == ':' && at + 1 < _cursor.End && (IsWordCharacter(_text[at + 1]) || _text[at + 1] is '/' or ':'));
}
