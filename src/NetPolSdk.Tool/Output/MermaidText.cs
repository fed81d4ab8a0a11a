using System.Globalization;
using System.Text;

namespace NetPolSdk.Tool.Output;

/// <summary>Text inside a quoted label of Mermaid: everything but plain characters as an entity of Mermaid's own.</summary>
internal static class MermaidText
{
    /// <summary>The label with its quotes.</summary>
    /// <param name="text">Any text.</param>
    public static string Quoted(string text)
    {
        var escaped = new StringBuilder(text.Length + 8).Append('"');
        foreach (var rune in SafeText.Line(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '.' or '/' or ',' or ':' or '(' or ')' or '=' or '_')
            {
                escaped.Append(rune.ToString());
            }
            else
            {
                escaped.Append('#').Append(rune.Value.ToString(CultureInfo.InvariantCulture)).Append(';');
            }
        }

        return escaped.Append('"').ToString();
    }
}
