namespace NetPolSdk.Deployment.Output;

/// <summary>Changes as a Markdown table, for the description of a pull request.</summary>
internal static class ChangesAsMarkdown
{
    /// <summary>Writes the changes.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="changes">The changes.</param>
    public static void Write(TextWriter output, IEnumerable<ConnectionChange> changes)
    {
        output.Write("| Change | From | To | Before | After |\n|---|---|---|---|---|\n");
        foreach (var change in changes)
        {
            output.Write($"| {change.Kind.Word()} | {MarkdownText.Of(change.From.ToString())} | {MarkdownText.Of(change.To.ToString())} ");
            output.Write($"| {MarkdownText.Of(change.Before.Text())} | {MarkdownText.Of(change.After.Text())} |\n");
        }
    }
}
