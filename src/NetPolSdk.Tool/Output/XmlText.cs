using System.Text;

namespace NetPolSdk.Tool.Output;

/// <summary>Text from the input inside an XML element or a quoted attribute: markup is escaped, and what XML cannot hold is written out as an escape.</summary>
internal static class XmlText
{
    /// <summary>The text, escaped.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text) => new StringBuilder(SafeText.Line(text))
        .Replace("&", "&amp;")
        .Replace("<", "&lt;")
        .Replace(">", "&gt;")
        .Replace("\"", "&quot;")
        .Replace("'", "&apos;")
        .ToString();
}
