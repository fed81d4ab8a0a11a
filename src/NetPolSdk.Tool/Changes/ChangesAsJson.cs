using System.Text.Json;
using NetPolSdk.Tool.Connections;
using NetPolSdk.Tool.Output;

namespace NetPolSdk.Tool.Changes;

/// <summary>Changes as json, in the shape of <c>docs/json-formats.md</c>.</summary>
internal static class ChangesAsJson
{
    /// <summary>Writes the changes.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="changes">The changes.</param>
    public static void Write(TextWriter output, IEnumerable<ConnectionChange> changes) => JsonOutput.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("change", change.Kind.Word());
            json.WriteString("from", change.From.ToString());
            json.WriteString("to", change.To.ToString());
            ConnectionsAsJson.WriteTraffic(json, "gained", change.Gained.Parts());
            ConnectionsAsJson.WriteTraffic(json, "lost", change.Lost.Parts());
            WriteAnswer(json, "before", change.Before);
            WriteAnswer(json, "after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteAnswer(Utf8JsonWriter json, string name, TrafficAnswer answer)
    {
        json.WriteStartObject(name);
        ConnectionsAsJson.WriteTraffic(json, "allowed", answer.Allowed.Parts());
        ConnectionsAsJson.WriteTraffic(json, "undefined", answer.Undefined.Parts());
        json.WriteEndObject();
    }
}
