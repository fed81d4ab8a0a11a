namespace NetPolSdk;

/// <summary>
/// Decides which strings can stand in YAML without quotes: those that no reader, of YAML 1.1 or 1.2, takes for anything
/// but this very string. Where it is in doubt it says no.
/// </summary>
internal static class PlainScalar
{
    /// <summary>The longest word that a reader may take for a boolean or null.</summary>
    private const int LongestWord = 5;

    public static bool IsText(string text)
    {
        if (text.Length == 0 || !CanBegin(text[0]) || text[text.Length - 1] is ' ' or ':')
        {
            return false;
        }

        return HasOnlyPlainCharacters(text) && !IsWord(text) && !LooksLikeNumberOrTime(text);
    }

    private static bool CanBegin(char c) => c < '\u0080'
        ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '/'
        : c >= '\u00C0';

    /// <summary>Holds nothing that ends a plain scalar in block context (<c>: </c>, <c> #</c>) and nothing invisible.</summary>
    private static bool HasOnlyPlainCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var length = PrintableText.LengthAt(text, i);
            if (length == 0 || (c == ':' && text[i + 1] == ' ') || (c == '#' && text[i - 1] == ' '))
            {
                return false;
            }

            i += length - 1;
        }

        return true;
    }

    private static bool IsWord(string text) =>
        text.Length <= LongestWord && text.ToUpperInvariant() is ("Y" or "N" or "YES" or "NO" or "ON" or "OFF" or "TRUE" or "FALSE" or "NULL");

    /// <summary>
    /// Whether text that begins with a digit is made of nothing but what decimal, octal, hexadecimal, binary, floating
    /// point and sexagesimal numbers, dates and times are made of.
    /// </summary>
    private static bool LooksLikeNumberOrTime(string text)
    {
        if (text[0] is not (>= '0' and <= '9'))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F') or '.' or ':' or '_' or '+' or '-' or ' ' or 'x' or 'X' or 'o' or 'O' or 't' or 'T' or 'z' or 'Z'))
            {
                return false;
            }
        }

        return true;
    }
}
