using System.Globalization;
using System.Text;

namespace NetPolSdk;

/// <summary>Puts a value into a message so that it can neither break the line nor drive a terminal.</summary>
internal static class Quoted
{
    private const int Longest = 120;
    private const int LongestLine = 1000;

    public static string Text(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value.Length > Longest ? value.Substring(0, Longest) : value)
        {
            if (c is '"' or '\\')
            {
                text.Append('\\').Append(c);
            }
            else
            {
                Append(c, text);
            }
        }

        return text.Append(value.Length > Longest ? "…\"" : "\"").ToString();
    }

    /// <summary>Text that stands in a message without quotes, such as the path of a field, on one line and visible.</summary>
    public static string Line(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value.Length > LongestLine ? value.Substring(0, LongestLine) + "…" : value)
        {
            Append(c, text);
        }

        return text.ToString();
    }

    private static void Append(char c, StringBuilder text)
    {
        if (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        {
            text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
        else
        {
            text.Append(c);
        }
    }
}
