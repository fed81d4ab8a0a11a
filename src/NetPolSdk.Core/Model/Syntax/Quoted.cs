using System.Globalization;
using System.Text;

namespace NetPolSdk;

/// <summary>Puts a value into a message so that it can neither break the line nor drive a terminal.</summary>
internal static class Quoted
{
    private const int Longest = 120;

    /// <summary>A message of another library, on one line.</summary>
    public static string Line(string message)
    {
        var quoted = Text(message);
        return quoted.Substring(1, quoted.Length - 2).Replace("\\\"", "\"").Replace("\\\\", "\\");
    }

    public static string Text(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value.Length > Longest ? value.Substring(0, Longest) : value)
        {
            if (c is '"' or '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(c);
            }
        }

        return text.Append(value.Length > Longest ? "…\"" : "\"").ToString();
    }
}
