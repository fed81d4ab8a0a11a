using System.Globalization;

namespace NetPolSdk;

/// <summary>What a '\' may stand before in an expression of RE2, within a set and outside.</summary>
internal static class GoEscapes
{
    private const int LargestCharacter = 0x10FFFF;
    private const int LongestName = 64;

    /// <summary>Reads an escape.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="at">Where the '\' is; behind the escape afterwards.</param>
    /// <param name="character">The character that it stands for; null where it stands for several.</param>
    /// <param name="problem">What is wrong; null where nothing is.</param>
    /// <returns>Whether it can be read.</returns>
    public static bool TryRead(string text, ref int at, out int? character, out string? problem)
    {
        (character, problem) = (null, null);
        if (at + 1 >= text.Length)
        {
            problem = "it ends with a '\\'";
            return false;
        }

        var c = text[at + 1];
        at += 2;
        switch (c)
        {
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                return true;
            case 'a' or 'f' or 'n' or 'r' or 't' or 'v':
                character = "\a\f\n\r\t\v"["afnrtv".IndexOf(c)];
                return true;
            case 'p' or 'P':
                return TryReadClass(text, ref at, out problem);
            case 'x':
                return TryReadHexadecimal(text, ref at, out character, out problem);
            case '0':
            case >= '1' and <= '7' when at < text.Length && text[at] is >= '0' and <= '7':
                character = c - '0';
                for (var digits = 1; digits < 3 && at < text.Length && text[at] is >= '0' and <= '7'; digits++)
                {
                    character = (character * 8) + text[at++] - '0';
                }

                return true;
            case >= '1' and <= '9':
                problem = $"'\\{c}' refers back, which RE2 does not";
                return false;
            case < (char)0x80 when !char.IsLetterOrDigit(c):
                character = c;
                return true;
            default:
                problem = $"'\\{(char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)}' is no escape";
                return false;
        }
    }

    /// <summary>A class of Unicode: one letter, or a name in braces.</summary>
    private static bool TryReadClass(string text, ref int at, out string? problem)
    {
        var name = "";
        var end = at < text.Length && text[at] == '{' ? text.IndexOf('}', at, Math.Min(LongestName, text.Length - at)) : -1;
        if (end >= 0)
        {
            name = text.Substring(at + 1, end - at - 1);
            name = name.StartsWith("^", StringComparison.Ordinal) ? name.Substring(1) : name;
            at = end + 1;
        }
        else if (at < text.Length && text[at] != '{')
        {
            name = text.Substring(at++, 1);
        }

        // Longer names are those of scripts and others, which grow with each version of Unicode; nothing is claimed of them.
        problem = name.Length > 1 || (name.Length == 1 && "CLMNPSZ".IndexOf(name[0]) >= 0) ? null : "'\\p' needs the name of a class of characters";
        return problem is null;
    }

    private static bool TryReadHexadecimal(string text, ref int at, out int? character, out string? problem)
    {
        var digits = "";
        if (at < text.Length && text[at] == '{')
        {
            var end = text.IndexOf('}', at, Math.Min(LongestName, text.Length - at));
            digits = end < 0 ? "" : text.Substring(at + 1, end - at - 1);
            at = end < 0 ? text.Length : end + 1;
        }
        else if (at + 1 < text.Length)
        {
            digits = text.Substring(at, 2);
            at += 2;
        }

        character = digits.Length is > 0 and <= 8 && digits.All(IsHexadecimal) && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is >= 0 and <= LargestCharacter ? code : null;
        problem = character is null ? "'\\x' needs two hexadecimal digits, or some in braces" : null;
        return problem is null;
    }

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
