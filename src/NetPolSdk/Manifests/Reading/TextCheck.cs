namespace NetPolSdk;

/// <summary>Finds what may not be in any YAML text, before a parser sees it: to some parsers a NUL is the end of the text.</summary>
internal static class TextCheck
{
#if !NETSTANDARD
    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(AllForbidden());
#endif

    /// <summary>The place of the first control character; -1 where there is none.</summary>
    public static int IndexOfForbidden(string text)
    {
#if NETSTANDARD
        for (var i = 0; i < text.Length; i++)
        {
            if (IsForbidden(text[i]))
            {
                return i;
            }
        }

        return -1;
#else
        return text.AsSpan().IndexOfAny(Forbidden);
#endif
    }

    /// <summary>The line and column of a place.</summary>
    public static SourcePosition PositionOf(string text, int index)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < index; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                line++;
                start = i + 1;
            }
        }

        return new SourcePosition(line, index - start + 1);
    }

#if !NETSTANDARD
    /// <summary>A plain loop: queries over characters are generic code that would be compiled at every start of the tool.</summary>
    private static string AllForbidden()
    {
        var all = new System.Text.StringBuilder("\uFFFE\uFFFF");
        for (var c = '\0'; c < '\u00A0'; c++)
        {
            if (IsForbidden(c))
            {
                all.Append(c);
            }
        }

        return all.ToString();
    }
#endif

    private static bool IsForbidden(char c) => c switch
    {
        '\t' or '\n' or '\r' or '\u0085' => false,
        < ' ' or (>= '\u007F' and < '\u00A0') or '\uFFFE' or '\uFFFF' => true,
        _ => false,
    };
}
