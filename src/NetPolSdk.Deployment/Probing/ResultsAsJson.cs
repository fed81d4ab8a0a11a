using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Probing;

/// <summary>Results of probes as json, in the shape of <c>docs/json-formats.md</c>.</summary>
internal static class ResultsAsJson
{
    /// <summary>Writes the results.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="results">The results.</param>
    public static void Write(TextWriter output, IReadOnlyList<ProbeResult> results) => JsonOutput.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("from", result.From);
            json.WriteString("to", result.To);
            json.WriteString("port", result.Port);
            json.WriteString("predicted", result.Predicted);
            if (result.Expected.Length > 0)
            {
                json.WriteString("expected", result.Expected);
            }

            json.WriteString("live", result.Found);
            json.WriteString("outcome", result.Outcome);
            json.WritePropertyName("agrees");
            if (result.Agrees is { } agrees)
            {
                json.WriteBooleanValue(agrees);
            }
            else
            {
                json.WriteNullValue();
            }

            if (result.Note.Length > 0)
            {
                json.WriteString("note", result.Note);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
