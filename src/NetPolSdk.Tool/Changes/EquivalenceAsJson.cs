using System.Text.Json;

namespace NetPolSdk.Tool.Changes;

/// <summary>Whether policies mean the same in every cluster as json, in the shape of <c>docs/json-formats.md</c>.</summary>
internal static class EquivalenceAsJson
{
    /// <summary>Writes the answer.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="answer">The answer.</param>
    public static void Write(TextWriter output, PolicyEquivalence answer) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("verdict", answer.Verdict.Word());
        if (answer.Reason is { } reason)
        {
            json.WriteString("reason", reason);
        }

        if (answer.Counterexample is { } change)
        {
            json.WritePropertyName("counterexample");
            ChangesAsJson.WriteChange(json, change);
            WriteNamespaces(json, answer.Cluster!);
            WritePods(json, answer.Cluster!);
        }

        json.WriteEndObject();
    });

    private static string Word(this EquivalenceVerdict verdict) => verdict switch
    {
        EquivalenceVerdict.Equivalent => "equivalent",
        EquivalenceVerdict.Different => "different",
        _ => "undecided",
    };

    private static void WriteNamespaces(Utf8JsonWriter json, Cluster cluster)
    {
        json.WriteStartArray("namespaces");
        foreach (var home in cluster.Namespaces)
        {
            json.WriteStartObject();
            json.WriteString("name", home.Name);
            WriteLabels(json, home.Labels);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePods(Utf8JsonWriter json, Cluster cluster)
    {
        json.WriteStartArray("pods");
        foreach (var pod in cluster.Workloads)
        {
            json.WriteStartObject();
            json.WriteString("pod", pod.ToString());
            WriteLabels(json, pod.Labels);
            json.WriteStartArray("addresses");
            foreach (var address in pod.Addresses)
            {
                json.WriteStringValue(address.ToString());
            }

            json.WriteEndArray();
            json.WriteStartArray("ports");
            foreach (var port in pod.Ports)
            {
                json.WriteStartObject();
                json.WriteString("name", port.Name);
                json.WriteString("protocol", port.Protocol.WireName());
                json.WriteNumber("port", port.Number);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteBoolean("hostNetwork", pod.IsHostNetwork);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLabels(Utf8JsonWriter json, ValueMap labels)
    {
        json.WriteStartObject("labels");
        foreach (var label in labels)
        {
            json.WriteString(label.Key, label.Value);
        }

        json.WriteEndObject();
    }
}
