using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NetPolSdk.Analyzers;

/// <summary>Where each character of a string is written in its literal: behind an escape, or behind the indentation of a raw literal.</summary>
internal sealed class LiteralMap
{
    private readonly List<TextSpan> _places = [];
    private readonly StringBuilder _value = new();
    private readonly string _text;
    private readonly int _offset;

    private LiteralMap(string text, int offset)
    {
        _text = text;
        _offset = offset;
    }

    /// <summary>The map of a literal; null where it is of a form that is not understood.</summary>
    public static LiteralMap? Of(SyntaxToken literal)
    {
        var map = new LiteralMap(literal.Text, literal.SpanStart);
        switch (literal.Kind())
        {
            case SyntaxKind.StringLiteralToken when literal.Text.StartsWith("@", StringComparison.Ordinal):
                map.ReadVerbatim();
                break;
            case SyntaxKind.StringLiteralToken:
                map.ReadEscaped();
                break;
            case SyntaxKind.SingleLineRawStringLiteralToken:
                var quotes = map.Quotes();
                map.Take(quotes, literal.Text.Length - quotes);
                break;
            case SyntaxKind.MultiLineRawStringLiteralToken:
                map.ReadRaw();
                break;
        }

        // The compiler's own reading is what counts.
        return map._value.ToString() == literal.ValueText ? map : null;
    }

    /// <summary>Where a piece of the value is written; null where it is not.</summary>
    public TextSpan? SpanOf(TextSpan piece)
    {
        if (_places.Count == 0)
        {
            return null;
        }

        var first = _places[Math.Min(piece.Start, _places.Count - 1)];
        var last = piece.Length == 0 ? first : _places[Math.Min(piece.End, _places.Count) - 1];
        return TextSpan.FromBounds(first.Start, Math.Max(first.End, last.End));
    }

    private void ReadVerbatim()
    {
        for (var i = 2; i < _text.Length - 1; i++)
        {
            var width = _text[i] == '"' ? 2 : 1;
            Add(_text[i], i, width);
            i += width - 1;
        }
    }

    private void ReadEscaped()
    {
        for (var i = 1; i < _text.Length - 1;)
        {
            i += _text[i] == '\\' ? ReadEscape(i) : Add(_text[i], i, 1);
        }
    }

    private int ReadEscape(int at) => _text[at + 1] switch
    {
        'n' => Add('\n', at, 2),
        'r' => Add('\r', at, 2),
        't' => Add('\t', at, 2),
        '0' => Add('\0', at, 2),
        'a' => Add('\a', at, 2),
        'b' => Add('\b', at, 2),
        'e' => Add('\u001B', at, 2),
        'f' => Add('\f', at, 2),
        'v' => Add('\v', at, 2),
        'u' => ReadCode(at, 4),
        'U' => ReadCode(at, 8),
        'x' => ReadCode(at, _text.Skip(at + 2).Take(4).TakeWhile(Uri.IsHexDigit).Count()),
        var plain => Add(plain, at, 2),
    };

    private int ReadCode(int at, int digits)
    {
        if (int.TryParse(_text.Substring(at + 2, Math.Min(digits, _text.Length - at - 2)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is >= 0 and <= 0x10FFFF)
        {
            var characters = code > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString();
            foreach (var c in characters)
            {
                Add(c, at, digits + 2);
            }
        }

        return digits + 2;
    }

    /// <summary>What the last line is indented by, every line is indented by, and the first and last line breaks are not part of the value.</summary>
    private void ReadRaw()
    {
        var end = _text.LastIndexOf('\n');
        var indentation = _text.Substring(end + 1, _text.Length - end - 1 - Quotes());
        end -= end > 0 && _text[end - 1] == '\r' ? 1 : 0;
        for (var start = _text.IndexOf('\n') + 1; start < end;)
        {
            var next = _text.IndexOf('\n', start, end - start);
            var lineEnd = next < 0 ? end : next + 1;
            var isIndented = string.CompareOrdinal(_text, start, indentation, 0, indentation.Length) == 0;
            Take(isIndented ? start + indentation.Length : FirstBreak(start, lineEnd), lineEnd);
            start = lineEnd;
        }
    }

    /// <summary>A line that is less indented holds nothing but blanks.</summary>
    private int FirstBreak(int start, int end)
    {
        var at = start;
        while (at < end && _text[at] is not ('\r' or '\n'))
        {
            at++;
        }

        return at;
    }

    private int Quotes()
    {
        var count = 0;
        while (count < _text.Length && _text[count] == '"')
        {
            count++;
        }

        return count;
    }

    private void Take(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            Add(_text[i], i, 1);
        }
    }

    private int Add(char c, int at, int width)
    {
        _value.Append(c);
        _places.Add(new TextSpan(_offset + at, width));
        return width;
    }
}
