using System.Globalization;
using System.Text;

namespace NetPolSdk;

/// <summary>
/// String literals of C#. Whatever could end the literal or the line, or change how the line looks (control characters,
/// direction marks, invisible ones, half surrogate pairs), is written as an escape.
/// </summary>
internal static class CSharpLiteral
{
    /// <summary>The literal of a text, quotes included.</summary>
    public static string Text(string value)
    {
        var literal = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                AppendPair(literal, value, i++);
            }
            else
            {
                Append(literal, value[i]);
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>The literals of texts, as arguments.</summary>
    public static string Texts(IEnumerable<string> values) => string.Join(", ", values.Select(Text));

    /// <summary>The literal of a number.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A whole number that an <c>int</c> can hold is written as one, and all else as a <c>double</c>.</summary>
    public static string Number(double value)
    {
        if (value == Math.Truncate(value) && value is >= int.MinValue and <= int.MaxValue)
        {
            return Number((int)value);
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }

    private static void Append(StringBuilder literal, char c)
    {
        switch (c)
        {
            case '"' or '\\':
                literal.Append('\\').Append(c);
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            default:
                _ = IsPlain(c, CharUnicodeInfo.GetUnicodeCategory(c)) ? literal.Append(c) : literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void AppendPair(StringBuilder literal, string value, int index)
    {
        if (IsPlain(value[index], CharUnicodeInfo.GetUnicodeCategory(value, index)))
        {
            literal.Append(value, index, 2);
        }
        else
        {
            literal.Append("\\U").Append(char.ConvertToUtf32(value, index).ToString("X8", CultureInfo.InvariantCulture));
        }
    }

    private static bool IsPlain(char c, UnicodeCategory category) => c == ' ' || category is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
