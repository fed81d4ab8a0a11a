using System.Text;
using System.Text.Json;
using NetPolSdk.Tool.Rendering.Svg;

namespace NetPolSdk.Tool.Rendering.Page;

/// <summary>The graph as the page's script reads it: JSON in which no character can end the element around it.</summary>
internal static class PageData
{
    public static string Of(ConnectivityGraph graph)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            WriteNodes(json, graph);
            WriteEdges(json, graph);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteNodes(Utf8JsonWriter json, ConnectivityGraph graph)
    {
        json.WriteStartArray("nodes");
        foreach (var workload in graph.Workloads)
        {
            json.WriteStartObject();
            Write(json, "id", workload.Id);
            Write(json, "name", $"{workload.Namespace}/{workload.Name}");
            Write(json, "kind", workload.Kind);
            Write(json, "namespace", workload.Namespace);
            json.WriteBoolean("ingressIsolated", workload.IngressIsolated);
            json.WriteBoolean("egressIsolated", workload.EgressIsolated);
            Write(json, "labels", workload.Labels);
            Write(json, "policies", workload.Policies);
            json.WriteEndObject();
        }

        foreach (var external in graph.Externals)
        {
            json.WriteStartObject();
            Write(json, "id", external.Id);
            Write(json, "name", external.Label);
            Write(json, "kind", "outside");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEdges(Utf8JsonWriter json, ConnectivityGraph graph)
    {
        json.WriteStartArray("edges");
        foreach (var edge in graph.Edges)
        {
            json.WriteStartObject();
            Write(json, "from", edge.From);
            Write(json, "to", edge.To);
            Write(json, "traffic", edge.Traffic);
            json.WriteString("verdict", edge.Verdict.ToString().ToLowerInvariant());
            Write(json, "explanation", edge.Explanation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, string value) => json.WriteString(name, CleanText.Of(value));

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(CleanText.Of(value));
        }

        json.WriteEndArray();
    }
}
