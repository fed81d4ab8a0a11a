namespace NetPolSdk.Tool.Inventory;

/// <summary>The inventory of flows as a Markdown page: a section for each application.</summary>
internal static class InventoryAsMarkdown
{
    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="applications">The applications.</param>
    public static void Write(TextWriter output, IReadOnlyList<Application> applications)
    {
        output.Write("# Inventory of flows\n");
        foreach (var application in applications)
        {
            var namespaces = application.Workloads.Select(workload => workload.Namespace).Distinct().Select(MarkdownText.Of);
            output.Write($"\n## {MarkdownText.Of(application.Name)}\n\n");
            output.Write($"Namespaces: {string.Join(", ", namespaces)}. Workloads: {string.Join(", ", application.Workloads.Select(workload => MarkdownText.Of(workload.ToString())))}.\n");
            WriteFlows(output, "Callers", application.Callers, "Nobody may connect to it.");
            WriteFlows(output, "Dependencies", application.Dependencies, "It may connect to nobody.");
        }
    }

    private static void WriteFlows(TextWriter output, string title, IReadOnlyList<Flow> flows, string none)
    {
        if (flows.Count == 0)
        {
            output.Write($"\n{none}\n");
            return;
        }

        output.Write($"\n| {title} | Ports | Reason |\n|---|---|---|\n");
        foreach (var flow in flows)
        {
            var doubt = flow.Doubt.Length == 0 ? "" : $" ({MarkdownText.Of(flow.Doubt)})";
            output.Write($"| {MarkdownText.Of(flow.Peer)} | {MarkdownText.Of(flow.Traffic.Text())}{doubt} | {string.Join("; ", flow.Reasons.Select(MarkdownText.Of))} |\n");
        }
    }
}
