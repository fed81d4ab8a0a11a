using Microsoft.CodeAnalysis.Text;

namespace NetPolSdk.Analyzers;

/// <summary>Finds the piece of YAML or JSON that begins at a line and column.</summary>
internal static class ManifestText
{
    /// <summary>What begins at a place, as an editor underlines it: a key or value without what follows it; never more than the rest of its line.</summary>
    public static TextSpan SpanAt(string text, SourcePosition position)
    {
        var start = IndexOf(text, position);
        if (start == text.Length || IsBreak(text[start]))
        {
            // Nothing is there: the end of a line, or of the text. The character before is what can be underlined.
            return start > 0 && !IsBreak(text[start - 1]) ? new TextSpan(start - 1, 1) : new TextSpan(start, 0);
        }

        var end = text[start] is '"' or '\'' ? EndOfQuoted(text, start) : EndOfPlain(text, start);
        return TextSpan.FromBounds(start, end);
    }

    private static int IndexOf(string text, SourcePosition position)
    {
        var (line, index) = (1, 0);
        for (; index < text.Length && line < position.Line; index++)
        {
            if (text[index] == '\n' || (text[index] == '\r' && !(index + 1 < text.Length && text[index + 1] == '\n')))
            {
                line++;
            }
        }

        for (var column = 1; column < position.Column && index < text.Length && !IsBreak(text[index]); column++)
        {
            index++;
        }

        return index;
    }

    private static int EndOfQuoted(string text, int start)
    {
        var quote = text[start];
        for (var i = start + 1; i < text.Length && !IsBreak(text[i]); i++)
        {
            if (quote == '"' && text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                if (quote == '"' || i + 1 == text.Length || text[i + 1] != quote)
                {
                    return i + 1;
                }

                i++;
            }
        }

        return EndOfLine(text, start);
    }

    private static int EndOfPlain(string text, int start)
    {
        var end = start + 1;
        for (; end < text.Length && !IsBreak(text[end]); end++)
        {
            var isLast = end + 1 == text.Length || text[end + 1] is ' ' or '\t' || IsBreak(text[end + 1]);
            if ((text[end] is ':' or ',' && isLast) || text[end] is ']' or '}' || (text[end] == '#' && text[end - 1] is ' ' or '\t'))
            {
                break;
            }
        }

        while (end > start + 1 && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return text[start] is '[' or '{' ? start + 1 : end;
    }

    private static int EndOfLine(string text, int start)
    {
        var end = start;
        while (end < text.Length && !IsBreak(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsBreak(char c) => c is '\n' or '\r';
}
