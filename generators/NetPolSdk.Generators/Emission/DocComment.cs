using System.Globalization;
using System.Text;

namespace NetPolSdk.Generators;

/// <summary>Text in documentation comments. Whatever could end the line or the element, or change how it looks, is escaped.</summary>
internal static class DocComment
{
    /// <summary>The text in XML.</summary>
    public static string Xml(string text)
    {
        var xml = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                _ when !IsAllowed(c) => xml.Append('\uFFFD'),
                _ when IsInvisible(c) => xml.Append("&#x").Append(((int)c).ToString("X", CultureInfo.InvariantCulture)).Append(';'),
                _ => xml.Append(c),
            };
        }

        return xml.ToString();
    }

    /// <summary>The lines of a summary and of code beneath it.</summary>
    public static string Of(string summary, string code) =>
        $"/// <summary>{summary}</summary>\n/// <remarks>\n/// <code>\n"
        + string.Concat(code.TrimEnd('\n').Split('\n').Select(line => $"/// {Xml(line)}".TrimEnd() + "\n"))
        + "/// </code>\n/// </remarks>";

    private static bool IsAllowed(char c) => c is '\t' or '\n' || (c >= ' ' && c is not ('\uFFFE' or '\uFFFF'));

    private static bool IsInvisible(char c) =>
        c > '~' && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator && c != ' ';
}
