using System.Text;

namespace NetPolSdk.Deployment.Output;

/// <summary>Text from the input, as Markdown shows it literally: no markup, no HTML, no link, no end of a table's cell.</summary>
internal static class MarkdownText
{
    private const string Markup = "\\`*_{}[]()#+!|~";

    /// <summary>The text, escaped.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in SafeText.Line(text))
        {
            switch (c)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '@':
                    escaped.Append("&#64;");
                    break;
                case ':':
                    escaped.Append(Breaks(escaped) ? "&#58;" : ":");
                    break;
                default:
                    escaped.Append(Markup.Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    // GitHub makes links of bare URLs; without their colon they are none.
    private static bool Breaks(StringBuilder before) => before.ToString() is var text
        && (text.EndsWith("http", StringComparison.OrdinalIgnoreCase) || text.EndsWith("https", StringComparison.OrdinalIgnoreCase) || text.EndsWith("mailto", StringComparison.OrdinalIgnoreCase));
}
