using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Connections;

/// <summary>Connections as a Markdown table.</summary>
internal static class ConnectionsAsMarkdown
{
    /// <summary>Writes the connections.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="rows">The connections.</param>
    /// <param name="explained">Whether there is a column for the explanation.</param>
    public static void Write(TextWriter output, IEnumerable<ConnectionRow> rows, bool explained)
    {
        output.Write(explained ? "| From | To | Traffic | Why |\n|---|---|---|---|\n" : "| From | To | Traffic |\n|---|---|---|\n");
        foreach (var row in rows)
        {
            output.Write($"| {MarkdownText.Of(row.From)} | {MarkdownText.Of(row.To)} | {Traffic(row)} |");
            output.Write(explained ? $" {string.Join("<br>", row.Explanation.Select(MarkdownText.Of))} |\n" : "\n");
        }
    }

    private static string Traffic(ConnectionRow row) => MarkdownText.Of(row.TrafficText)
        + (row.Verdict == ConnectionVerdict.Allowed ? "" : $" ({row.Verdict.Word()}: {MarkdownText.Of(row.Condition)})");
}
