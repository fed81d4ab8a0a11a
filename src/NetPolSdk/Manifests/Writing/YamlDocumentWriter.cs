using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// Writes documents as a YAML stream in block style, as kubectl lays it out: two blanks of indentation, the items of a
/// list under its key. It is no general emitter (no anchors, tags or flow style), and not YamlDotNet's because that one
/// shifts a list that begins with a comment, and leaves marks that turn the direction of text bare.
/// </summary>
internal sealed class YamlDocumentWriter(TextWriter output) : DocumentWriter
{
    private const int Step = 2;

    private readonly TextBuffer _output = new(output);
    private readonly Stack<Level> _levels = new();
    private Level? _level;
    private Place _place = Place.LineStart;
    private bool _isFirst = true;

    /// <summary>Where the next character goes.</summary>
    private enum Place
    {
        LineStart,
        AfterKey,
        AfterDash,
    }

    /// <summary>Begins a document; all but the first are set off with <c>---</c>.</summary>
    public void StartDocument()
    {
        if (!_isFirst)
        {
            _output.Write("---\n");
        }

        _isFirst = false;
    }

    public void Flush() => _output.Flush();

    public override void StartMapping() => Start(isSequence: false);

    public override void StartSequence() => Start(isSequence: true);

    public override void EndMapping() => End("{}");

    public override void EndSequence() => End("[]");

    public override void Key(string key)
    {
        BeginEntry();
        WriteScalar(key);
        _output.Write(':');
        _place = Place.AfterKey;
    }

    public override void Text(string value)
    {
        BeginValue();
        Blank();
        WriteScalar(value);
        EndLine();
    }

    public override void Integer(int value) => Plain(value.ToString(CultureInfo.InvariantCulture));

    public override void Number(double value) => Plain(value == Math.Truncate(value) && Math.Abs(value) < 1e15 ? value.ToString("F0", CultureInfo.InvariantCulture) : value.ToString("R", CultureInfo.InvariantCulture));

    public override void Boolean(bool value) => Plain(value ? "true" : "false");

    public override void Comment(string text)
    {
        if (_place == Place.AfterKey)
        {
            EndLine();
        }

        foreach (var line in YamlComment.Lines(text))
        {
            Indent();
            _output.Write(line.Length == 0 ? "#" : "# ");
            _output.Write(line);
            EndLine();
        }
    }

    private void Plain(string text)
    {
        BeginValue();
        Blank();
        _output.Write(text);
        EndLine();
    }

    private void Start(bool isSequence)
    {
        BeginValue();
        var outer = _level;
        if (outer is not null)
        {
            _levels.Push(outer);
        }

        _level = new Level(isSequence, outer is null ? 0 : isSequence && !outer.IsSequence ? outer.Indentation : outer.Indentation + Step);
    }

    private void End(string empty)
    {
        if (!_level!.HasEntries)
        {
            Blank();
            _output.Write(empty);
            EndLine();
        }

        _level = _levels.Count > 0 ? _levels.Pop() : null;
    }

    /// <summary>Goes where a value belongs: behind its key, or behind a dash of its own.</summary>
    private void BeginValue()
    {
        if (_level is { IsSequence: true })
        {
            BeginEntry();
            _output.Write('-');
            _place = Place.AfterDash;
        }
    }

    /// <summary>Goes where a key or a dash belongs: behind the dash of the item that it begins, or on a line of its own.</summary>
    private void BeginEntry()
    {
        if (_place == Place.AfterKey)
        {
            EndLine();
        }

        Indent();
        _level!.HasEntries = true;
    }

    private void Indent()
    {
        if (_place == Place.LineStart)
        {
            _output.Write(' ', _level?.Indentation ?? 0);
        }
        else
        {
            _output.Write(' ');
        }
    }

    private void Blank()
    {
        if (_place != Place.LineStart)
        {
            _output.Write(' ');
        }
    }

    private void EndLine()
    {
        _output.Write('\n');
        _place = Place.LineStart;
    }

    private void WriteScalar(string text)
    {
        if (PlainScalar.IsText(text))
        {
            _output.Write(text);
        }
        else
        {
            DoubleQuotedScalar.Write(text, _output);
        }
    }

    private sealed class Level(bool isSequence, int indentation)
    {
        public bool IsSequence { get; } = isSequence;

        public int Indentation { get; } = indentation;

        public bool HasEntries { get; set; }
    }
}
