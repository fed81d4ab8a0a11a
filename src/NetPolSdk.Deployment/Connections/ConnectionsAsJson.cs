using System.Text.Json;
using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Connections;

/// <summary>Connections as json, in the shape of <c>docs/json-formats.md</c>.</summary>
internal static class ConnectionsAsJson
{
    /// <summary>How many bytes are gathered before they are handed on, so that memory stays bounded.</summary>
    private const int FlushedAt = 8 * 1024;

    /// <summary>Writes the connections.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="rows">The connections.</param>
    public static void Write(TextWriter output, IEnumerable<ConnectionRow> rows) => JsonOutput.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            WriteRow(json, row);
            if (json.BytesPending > FlushedAt)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    });

    private static void WriteRow(Utf8JsonWriter json, ConnectionRow row)
    {
        json.WriteStartObject();
        json.WriteString("from", row.From);
        json.WriteString("to", row.To);
        json.WriteTraffic("traffic", row.Traffic);
        if (row.Verdict != ConnectionVerdict.Allowed)
        {
            json.WriteString("verdict", row.Verdict.Word());
            json.WriteString(row.Verdict == ConnectionVerdict.Conditional ? "condition" : "reason", row.Condition);
        }

        if (row.Explanation.Count > 0)
        {
            json.WriteTexts("explanation", row.Explanation);
        }

        json.WriteEndObject();
    }
}
