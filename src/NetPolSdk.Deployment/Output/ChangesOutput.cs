namespace NetPolSdk.Deployment.Output;

/// <summary>Changes in the forms that <c>diff</c> has, in the tool and in programs.</summary>
internal static class ChangesOutput
{
    /// <summary>The forms; the first is the usual one.</summary>
    public static string[] Formats => ["text", "json", "md"];

    /// <summary>Writes the changes.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="format">One of the forms.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="colours">Whether text may have colours.</param>
    public static void Write(TextWriter output, string format, IEnumerable<ConnectionChange> changes, bool colours)
    {
        switch (format)
        {
            case "json":
                ChangesAsJson.Write(output, changes);
                break;
            case "md":
                ChangesAsMarkdown.Write(output, changes);
                break;
            default:
                ChangesAsText.Write(output, changes, colours);
                break;
        }
    }
}
