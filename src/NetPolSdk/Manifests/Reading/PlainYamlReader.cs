namespace NetPolSdk;

/// <summary>
/// Reads the YAML that most manifests are made of: block mappings and lists of one-line scalars, as people and kubectl
/// write them, and flow style within a line. Whatever is more than that (anchors, tags, block scalars, escapes, null values, faults) it
/// leaves to the full parser, which is several times slower. Tests hold it to the same trees and positions.
/// </summary>
internal sealed partial class PlainYamlReader
{
    private const int LongestKey = 1000;

    private readonly string _text;
    private readonly NodeBudget _budget;
    private readonly TextPool _pool = new();
    private readonly LineCursor _cursor;
    private readonly Stack<List<MappingEntry>> _entryLists = new();
    private readonly Stack<List<DocumentNode>> _itemLists = new();
    private int _depth;

    public PlainYamlReader(string text, int start, NodeBudget budget)
    {
        _text = text;
        _budget = budget;
        _cursor = new LineCursor(text, start);
        ResumeAt = start;
    }

    /// <summary>Where the first document begins that was not read; the length of the text where all were.</summary>
    public int ResumeAt { get; private set; }

    /// <summary>The lines before <see cref="ResumeAt"/>.</summary>
    public int LinesBefore { get; private set; }

    /// <summary>Whether the text holds what this reader never understands.</summary>
    public static bool Declines(string text) => text.AsSpan().IndexOfAny('\t', '\r', '\u0085') >= 0 || text.AsSpan().IndexOfAny('\u2028', '\u2029', '\uFEFF') >= 0;

    /// <summary>Reads documents until the end, or until one that it does not understand.</summary>
    public void ReadAll(List<DocumentNode> roots)
    {
        _cursor.MoveToNextLine();
        while (_cursor.HasContent || _cursor.IsSeparator)
        {
            if (_cursor.IsSeparator)
            {
                ResumeAt = _cursor.LineStart;
                LinesBefore = _cursor.Line - 1;
                _cursor.MoveToNextLine();
                continue;
            }

            if (ReadRoot() is not { } root)
            {
                return;
            }

            roots.Add(root);
        }

        ResumeAt = _text.Length;
    }

    private DocumentNode? ReadRoot()
    {
        var root = _cursor.Column == 0 && _cursor.Current != '%' ? ReadBlock() : null;
        return _cursor.HasContent ? null : root;
    }

    /// <summary>A mapping or list that begins here; null where it is neither, or not understood.</summary>
    private DocumentNode? ReadBlock()
    {
        if (_depth >= _budget.MostDepth)
        {
            return null;
        }

        _depth++;
        DocumentNode? node = _cursor.IsDash ? ReadSequence() : ReadMapping();
        _depth--;
        return node;
    }

    private SequenceNode? ReadSequence()
    {
        var (column, position) = (_cursor.Column, _cursor.Position);
        _budget.Take(1, position);
        var items = _itemLists.Count > 0 ? _itemLists.Pop() : [];
        var size = 1L;
        while (_cursor.HasContent && _cursor.Column == column && _cursor.IsDash)
        {
            _cursor.At++;
            if (ReadItem(column) is not { } item)
            {
                return null;
            }

            items.Add(item);
            size += item.Size;
        }

        var node = new SequenceNode(items.ToArray(), size, position);
        items.Clear();
        _itemLists.Push(items);
        return node;
    }

    private DocumentNode? ReadItem(int column)
    {
        _cursor.SkipBlanks();
        if (_cursor.Current is '\n' or '#')
        {
            _cursor.MoveToNextLine();
            return _cursor.HasContent && _cursor.Column > column ? ReadBlock() : null;
        }

        return _cursor.IsDash || KeyLength() > 0 ? ReadBlock() : ReadLine(column);
    }

    private MappingNode? ReadMapping()
    {
        var (column, position) = (_cursor.Column, _cursor.Position);
        _budget.Take(1, position);
        var entries = _entryLists.Count > 0 ? _entryLists.Pop() : [];
        var size = 1L;
        while (_cursor.HasContent && _cursor.Column == column)
        {
            if (ReadKey() is not { } key || ReadValue(column) is not { } value)
            {
                return null;
            }

            entries.Add(new MappingEntry(key, value));
            size += 1 + value.Size;
        }

        if (_cursor.HasContent && _cursor.Column > column)
        {
            return null;
        }

        var node = new MappingNode(entries.ToArray(), size, position);
        entries.Clear();
        _entryLists.Push(entries);
        return node;
    }

    private ScalarNode? ReadKey()
    {
        var length = KeyLength();
        if (length <= 0)
        {
            return null;
        }

        var isQuoted = _cursor.Current is '"' or '\'';
        _budget.Take(1, _cursor.Position);
        var key = new ScalarNode(isQuoted ? _pool.Get(_text, _cursor.At + 1, length - 2) : _pool.Get(_text, _cursor.At, length), !isQuoted, _cursor.Position);
        _cursor.At += length + 1;
        return key.Kind == ScalarKind.Null ? null : key;
    }

    /// <summary>How many characters the key has that begins here; 0 where none does.</summary>
    private int KeyLength()
    {
        var start = _cursor.At;
        var end = _cursor.Current is '"' or '\'' ? EndOfQuotes() : EndOfPlainKey();
        var isKey = end > start && end - start < LongestKey && end < _cursor.End && _text[end] == ':' && (end + 1 >= _cursor.End || _text[end + 1] == ' ');
        return isKey ? end - start : 0;
    }

    private int EndOfPlainKey()
    {
        var at = _cursor.At;
        if (at >= _cursor.End || !IsWordCharacter(_text[at]))
        {
            return at;
        }

        while (at < _cursor.End && (IsWordCharacter(_text[at]) || _text[at] is '-' or '.' or '/'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where quotes that begin here end, the closing one included; the beginning where they hold an escape or do not end in this line.</summary>
    private int EndOfQuotes()
    {
        var quote = _cursor.Current;
        for (var at = _cursor.At + 1; at < _cursor.End; at++)
        {
            if (_text[at] == '\\' && quote == '"')
            {
                break;
            }

            if (_text[at] == quote)
            {
                return at + 1 < _cursor.End && _text[at + 1] == quote ? _cursor.At : at + 1;
            }
        }

        return _cursor.At;
    }

    /// <summary>The value of a key of a mapping in the given column.</summary>
    private DocumentNode? ReadValue(int column)
    {
        _cursor.SkipBlanks();
        if (_cursor.Current is not ('\n' or '#'))
        {
            return ReadLine(column);
        }

        _cursor.MoveToNextLine();
        return _cursor.HasContent && (_cursor.Column > column || (_cursor.Column == column && _cursor.IsDash)) ? ReadBlock() : null;
    }

    /// <summary>A value that stands in the rest of the line. Text that goes on in the next line is not understood.</summary>
    private DocumentNode? ReadLine(int column)
    {
        var position = _cursor.Position;
        _budget.Take(1, position);
        DocumentNode? node = _cursor.Current switch
        {
            '"' or '\'' => ReadQuoted(position),
            '{' or '[' => ReadFlow(position),
            _ => ReadPlain(position),
        };
        if (node is null || !IsAtEnd())
        {
            return null;
        }

        _cursor.MoveToNextLine();
        return _cursor.HasContent && _cursor.Column > column ? null : node;
    }

    private ScalarNode? ReadQuoted(SourcePosition position)
    {
        var (start, end) = (_cursor.At, EndOfQuotes());
        return end == start ? null : Skip(end - start, new ScalarNode(_pool.Get(_text, start + 1, end - start - 2), isPlain: false, position));
    }

    private ScalarNode? ReadPlain(SourcePosition position)
    {
        var start = _cursor.At;
        if (!IsWordCharacter(_text[start]) && _text[start] is not ('/' or '.' or >= '\u00A0'))
        {
            return null;
        }

        var end = start;
        for (var at = start; at < _cursor.End; at++)
        {
            var c = _text[at];
            if (c == ':' && (at + 1 >= _cursor.End || _text[at + 1] == ' '))
            {
                return null;
            }

            if (c == '#' && _text[at - 1] == ' ')
            {
                break;
            }

            end = c == ' ' ? end : at + 1;
        }

        return Skip(end - start, new ScalarNode(_pool.Get(_text, start, end - start), isPlain: true, position));
    }

    private T Skip<T>(int length, T node)
        where T : DocumentNode
    {
        _cursor.At += length;
        return node;
    }

    /// <summary>Whether nothing follows in the line but blanks and a comment.</summary>
    private bool IsAtEnd()
    {
        var start = _cursor.At;
        _cursor.SkipBlanks();
        return _cursor.Current == '\n' || (_cursor.Current == '#' && _cursor.At > start);
    }

    private static bool IsWordCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
