using System.Text.Json;

namespace NetPolSdk.Deployment.Output;

/// <summary>Changes as json, in the shape of <c>docs/json-formats.md</c>.</summary>
internal static class ChangesAsJson
{
    /// <summary>Writes the changes.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="changes">The changes.</param>
    public static void Write(TextWriter output, IEnumerable<ConnectionChange> changes) => JsonOutput.Write(output, json => Write(json, changes));

    /// <summary>Writes the changes as one value.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="changes">The changes.</param>
    public static void Write(Utf8JsonWriter json, IEnumerable<ConnectionChange> changes)
    {
        json.WriteStartArray();
        foreach (var change in changes)
        {
            WriteChange(json, change);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes one change.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="change">The change.</param>
    public static void WriteChange(Utf8JsonWriter json, ConnectionChange change)
    {
        json.WriteStartObject();
        json.WriteString("change", change.Kind.Word());
        json.WriteString("from", change.From.ToString());
        json.WriteString("to", change.To.ToString());
        json.WriteTraffic("gained", change.Gained.Parts());
        json.WriteTraffic("lost", change.Lost.Parts());
        WriteAnswer(json, "before", change.Before);
        WriteAnswer(json, "after", change.After);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, string name, TrafficAnswer answer)
    {
        json.WriteStartObject(name);
        json.WriteTraffic("allowed", answer.Allowed.Parts());
        json.WriteTraffic("undefined", answer.Undefined.Parts());
        ConditionsAsJson.WriteConditional(json, answer.Conditional);
        json.WriteEndObject();
    }
}
