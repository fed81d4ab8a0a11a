using NetPolSdk.Tool.Output;

namespace NetPolSdk.Tool.Rendering;

/// <summary>Draws connections in Graphviz' language, namespaces as clusters.</summary>
internal static class DotGraph
{
    /// <summary>Writes the graph.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="graph">The graph.</param>
    public static void Write(TextWriter output, ConnectivityGraph graph)
    {
        output.Write("digraph connections {\n");
        output.Write($"  label={DotText.Quoted(graph.Title)};\n  rankdir=LR;\n  node [shape=box, style=rounded];\n");
        for (var i = 0; i < graph.Namespaces.Count; i++)
        {
            WriteNamespace(output, graph.Namespaces[i], i, graph.Workloads);
        }

        foreach (var external in graph.Externals)
        {
            output.Write($"  {DotText.Quoted(external.Id)} [label={DotText.Quoted(external.Label)}, shape=ellipse];\n");
        }

        foreach (var edge in graph.Edges)
        {
            var style = edge.Verdict == ConnectionVerdict.Allowed ? "" : ", style=dashed";
            output.Write($"  {DotText.Quoted(edge.From)} -> {DotText.Quoted(edge.To)} [label={DotText.Quoted(edge.Traffic)}{style}];\n");
        }

        output.Write("}\n");
    }

    private static void WriteNamespace(TextWriter output, GraphNamespace box, int number, IReadOnlyList<GraphWorkload> workloads)
    {
        output.Write(string.Create(null, $"  subgraph cluster_{number} {{\n    label={DotText.Quoted(box.Name)};\n"));
        foreach (var workload in workloads.Where(workload => workload.Namespace == box.Name))
        {
            output.Write($"    {DotText.Quoted(workload.Id)} [label={DotText.Quoted(workload.Name)}];\n");
        }

        output.Write("  }\n");
    }
}
