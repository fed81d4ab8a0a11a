using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Probing;

/// <summary>Results of probes as a Markdown table.</summary>
internal static class ResultsAsMarkdown
{
    /// <summary>Writes the results.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="results">The results.</param>
    public static void Write(TextWriter output, IReadOnlyList<ProbeResult> results)
    {
        output.Write("| From | To | Port | Predicted | Live | Agrees |\n|---|---|---|---|---|---|\n");
        foreach (var result in results)
        {
            var note = result.Note.Length > 0 ? $" ({MarkdownText.Of(result.Note)})" : "";
            var agrees = result.Agrees switch { true => "yes", false => "**no**", _ => result.Live == LiveVerdict.Unknown ? "unknown" : "undefined" } + note;
            var predicted = result.Said["predicted ".Length..];
            output.Write($"| {MarkdownText.Of(result.From)} | {MarkdownText.Of(result.To)} | {MarkdownText.Of(result.Port)} | {MarkdownText.Of(predicted)} | {result.Found} | {agrees} |\n");
        }

        output.Write($"\n{ResultsAsText.Summary(results)}\n");
    }
}
