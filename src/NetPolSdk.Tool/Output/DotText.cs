namespace NetPolSdk.Tool.Output;

/// <summary>Text of Graphviz' language, in quotes. Backslashes are doubled, so that no escape such as <c>\N</c> or <c>\l</c> takes effect.</summary>
internal static class DotText
{
    /// <summary>The text with its quotes.</summary>
    /// <param name="text">Any text.</param>
    public static string Quoted(string text) => "\"" + SafeText.Line(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
