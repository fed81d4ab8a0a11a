namespace NetPolSdk;

/// <summary>Finds what may not be in any YAML text, before a parser sees it: to some parsers a NUL is the end of the text.</summary>
internal static class TextCheck
{
#if !NETSTANDARD
    private const int LongText = 64 * 1024;

#endif
    /// <summary>The place of the first control character; -1 where there is none.</summary>
    public static int IndexOfForbidden(string text)
    {
#if !NETSTANDARD
        if (text.Length > LongText)
        {
            return text.AsSpan().IndexOfAny(LongTexts.Forbidden);
        }
#endif
        for (var i = 0; i < text.Length; i++)
        {
            if (IsForbidden(text[i]))
            {
                return i;
            }
        }

        return -1;
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

    private static bool IsForbidden(char c) => c switch
    {
        '\t' or '\n' or '\r' or '\u0085' => false,
        < ' ' or (>= '\u007F' and < '\u00A0') or '\uFFFE' or '\uFFFF' => true,
        _ => false,
    };

#if !NETSTANDARD
    /// <summary>What is quick in a long text would have to be compiled first, which for a short one is not worth it.</summary>
    private static class LongTexts
    {
        public static System.Buffers.SearchValues<char> Forbidden { get; } = System.Buffers.SearchValues.Create(
            [.. Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c).Where(IsForbidden)]);
    }
#endif
}
