using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NetPolSdk;

/// <summary>Builds document trees from the events of YamlDotNet's parser.</summary>
internal sealed class YamlTreeBuilder
{
    private readonly Parser _parser;
    private readonly int _linesBefore;
    private readonly NodeBudget _budget;
    private readonly Dictionary<string, DocumentNode?> _anchors = new(StringComparer.Ordinal);
    private int _depth;

    /// <param name="text">The text.</param>
    /// <param name="start">Where in the text to begin.</param>
    /// <param name="linesBefore">How many lines there are before that.</param>
    /// <param name="budget">How much may be read.</param>
    public YamlTreeBuilder(string text, int start, int linesBefore, NodeBudget budget)
    {
        _parser = new Parser(new TextTail(text, start));
        _linesBefore = linesBefore;
        _budget = budget;
    }

    /// <summary>Reads all documents to the end of the text; those before a fault have been added when it is thrown.</summary>
    /// <exception cref="UnreadableException">There is a fault.</exception>
    public void ReadAll(List<DocumentNode> roots)
    {
        while (Next() is { } current)
        {
            if (current is DocumentStart)
            {
                _anchors.Clear();
                roots.Add(ReadNode(Required()));
            }
        }
    }

    private DocumentNode ReadNode(ParsingEvent current)
    {
        var position = PositionOf(current.Start);
        _budget.Take(1, position);
        return current switch
        {
            Scalar scalar => Anchored(scalar.Anchor, ScalarOf(scalar, position)),
            MappingStart mapping => ReadMapping(mapping, position),
            SequenceStart sequence => ReadSequence(sequence, position),
            AnchorAlias alias => Resolve(alias, position),
            _ => throw Broken(position),
        };
    }

    private SequenceNode ReadSequence(SequenceStart start, SourcePosition position)
    {
        Enter(start.Anchor, position);
        var items = new List<DocumentNode>();
        var size = 1L;
        for (var current = Required(); current is not SequenceEnd; current = Required())
        {
            var item = ReadNode(current);
            items.Add(item);
            size += item.Size;
        }

        _depth--;
        return Anchored(start.Anchor, new SequenceNode(items.ToArray(), size, position));
    }

    private MappingNode ReadMapping(MappingStart start, SourcePosition position)
    {
        Enter(start.Anchor, position);
        var entries = new MappingEntries();
        for (var current = Required(); current is not MappingEnd; current = Required())
        {
            var key = ReadNode(current);
            var value = ReadNode(Required());
            if (key is not ScalarNode scalar || scalar.Kind == ScalarKind.Null)
            {
                throw new UnreadableException(key.Position, $"{key.Description} is the key of a mapping", "Write a string as the key.");
            }

            entries.Add(scalar, value);
        }

        _depth--;
        return Anchored(start.Anchor, entries.ToMapping(position, _budget));
    }

    private DocumentNode Resolve(AnchorAlias alias, SourcePosition position)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            throw new UnreadableException(position, $"the alias {Quoted.Text(alias.Value.Value)} refers to no anchor before it", "Write the anchor, or the value itself.");
        }

        if (node is null)
        {
            throw new UnreadableException(position, $"the alias {Quoted.Text(alias.Value.Value)} refers to what it is part of", "Write the value itself.");
        }

        _budget.Take(node.Size, position);
        return node;
    }

    /// <summary>An anchor whose node is not finished yet is known without a node.</summary>
    private void Enter(AnchorName anchor, SourcePosition position)
    {
        if (++_depth > _budget.MostDepth)
        {
            throw new UnreadableException(position, $"nodes are nested more than {_budget.MostDepth} deep", "Write it flatter, or raise ManifestOptions.MostDepth.");
        }

        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = null;
        }
    }

    private T Anchored<T>(AnchorName anchor, T node)
        where T : DocumentNode
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }

        return node;
    }

    private static ScalarNode ScalarOf(Scalar scalar, SourcePosition position)
    {
        if (scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific)
        {
            return new ScalarNode(scalar.Value, scalar.Tag.IsEmpty && scalar.Style == ScalarStyle.Plain, position);
        }

        var kind = scalar.Tag.Value switch
        {
            "tag:yaml.org,2002:null" => ScalarKind.Null,
            "tag:yaml.org,2002:bool" => ScalarKind.Boolean,
            "tag:yaml.org,2002:int" => ScalarKind.WholeNumber,
            "tag:yaml.org,2002:float" => ScalarKind.RealNumber,
            _ => ScalarKind.Text,
        };
        return new ScalarNode(scalar.Value, kind, position);
    }

    private ParsingEvent Required() => Next() ?? throw Broken(PositionOf(_parser.Current?.End ?? Mark.Empty));

    private static UnreadableException Broken(SourcePosition position) => new(position, "the text ends within a document", "Complete it.");

    private ParsingEvent? Next()
    {
        try
        {
            return _parser.MoveNext() ? _parser.Current : null;
        }
        catch (YamlException fault)
        {
            throw new UnreadableException(PositionOf(fault.Start), YamlFault.Problem(fault), "Correct the YAML; what follows up to the next `---` was not read.");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whatever else the parser trips over in a hostile text is a fault of that text too.
            throw new UnreadableException(PositionOf(_parser.Current?.End ?? Mark.Empty), "the YAML parser cannot read on", "Correct the YAML; what follows up to the next `---` was not read.");
        }
    }

    private SourcePosition PositionOf(Mark mark) => new((int)Math.Max(1, mark.Line) + _linesBefore, (int)Math.Max(1, mark.Column));
}
