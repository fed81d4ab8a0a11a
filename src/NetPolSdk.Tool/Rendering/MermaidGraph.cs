using NetPolSdk.Tool.Output;

namespace NetPolSdk.Tool.Rendering;

/// <summary>Draws connections as a Mermaid flowchart, which Markdown pages of GitHub and GitLab show as a picture.</summary>
internal static class MermaidGraph
{
    /// <summary>Writes the graph. Nodes are numbered, so that no name reaches the syntax.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="graph">The graph.</param>
    public static void Write(TextWriter output, ConnectivityGraph graph)
    {
        var numbers = graph.Workloads.Select(workload => workload.Id)
            .Concat(graph.Externals.Select(external => external.Id))
            .Select((id, number) => (id, number))
            .ToDictionary(node => node.id, node => string.Create(null, $"n{node.number}"), StringComparer.Ordinal);
        output.Write("flowchart LR\n");
        for (var i = 0; i < graph.Namespaces.Count; i++)
        {
            WriteNamespace(output, graph.Namespaces[i], i, graph.Workloads, numbers);
        }

        foreach (var external in graph.Externals)
        {
            output.Write($"  {numbers[external.Id]}([{MermaidText.Quoted(external.Label)}])\n");
        }

        foreach (var edge in graph.Edges)
        {
            var arrow = edge.Verdict == ConnectionVerdict.Allowed ? "-->" : "-.->";
            output.Write($"  {numbers[edge.From]} {arrow}|{MermaidText.Quoted(edge.Traffic)}| {numbers[edge.To]}\n");
        }
    }

    private static void WriteNamespace(TextWriter output, GraphNamespace box, int number, IReadOnlyList<GraphWorkload> workloads, Dictionary<string, string> numbers)
    {
        output.Write(string.Create(null, $"  subgraph s{number}[{MermaidText.Quoted(box.Name)}]\n"));
        foreach (var workload in workloads.Where(workload => workload.Namespace == box.Name))
        {
            output.Write($"    {numbers[workload.Id]}[{MermaidText.Quoted(workload.Name)}]\n");
        }

        output.Write("  end\n");
    }
}
