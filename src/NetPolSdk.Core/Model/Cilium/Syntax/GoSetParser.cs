namespace NetPolSdk;

/// <summary>Reads a set of characters in brackets within an expression of RE2.</summary>
internal sealed class GoSetParser
{
    private static readonly string[] Classes =
        ["alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "word", "xdigit"];

    private const int LongestClass = 64;

    private readonly string _text;

    /// <summary>Reads the set.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="start">Where its '[' is.</param>
    public GoSetParser(string text, int start)
    {
        _text = text;
        End = start + 1;
        End += End < text.Length && text[End] == '^' ? 1 : 0;
        var isFirst = true;
        while (Problem is null && End < text.Length && (text[End] != ']' || isFirst))
        {
            isFirst = false;
            ReadItem();
        }

        Problem ??= End < text.Length ? null : "a '[' is never closed";
        End = Math.Min(End + 1, text.Length);
    }

    /// <summary>Where the expression goes on.</summary>
    public int End { get; private set; }

    /// <summary>What is wrong; null where nothing is.</summary>
    public string? Problem { get; private set; }

    private void ReadItem()
    {
        if (GoText.Has(_text, End, "[:") && _text.IndexOf(":]", End + 2, Math.Min(LongestClass, _text.Length - End - 2), StringComparison.Ordinal) is >= 0 and var end)
        {
            var name = _text.Substring(End + 2, end - End - 2);
            Problem = Array.IndexOf(Classes, name.StartsWith("^", StringComparison.Ordinal) ? name.Substring(1) : name) >= 0 ? null : $"there is no class of characters '[:{name}:]'";
            End = end + 2;
            return;
        }

        var first = ReadCharacter();
        if (Problem is null && first is { } low && End + 1 < _text.Length && _text[End] == '-' && _text[End + 1] != ']')
        {
            End++;
            var last = ReadCharacter();
            Problem ??= last is not { } high || high < low ? "a range of a set ends before it begins" : null;
        }
    }

    /// <summary>A character, or null for an escape that stands for several.</summary>
    private int? ReadCharacter()
    {
        if (_text[End] != '\\')
        {
            var code = char.IsHighSurrogate(_text[End]) && End + 1 < _text.Length && char.IsLowSurrogate(_text[End + 1]) ? char.ConvertToUtf32(_text, End) : _text[End];
            End += code > char.MaxValue ? 2 : 1;
            return code;
        }

        var at = End;
        GoEscapes.TryRead(_text, ref at, out var character, out var problem);
        (End, Problem) = (at, problem);
        return character;
    }
}
