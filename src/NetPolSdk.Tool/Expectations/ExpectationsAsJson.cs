namespace NetPolSdk.Tool.Expectations;

/// <summary>Checked expectations as json, in the shape of <c>docs/json-formats.md</c>.</summary>
internal static class ExpectationsAsJson
{
    /// <summary>Writes the expectations.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="expectations">The expectations.</param>
    public static void Write(TextWriter output, IReadOnlyList<CheckedExpectation> expectations) => JsonOutput.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var expectation in expectations)
        {
            json.WriteStartObject();
            json.WriteString("place", expectation.Place);
            json.WriteString("from", expectation.Expectation.From);
            json.WriteString("to", expectation.Expectation.To);
            json.WriteString("port", expectation.Expectation.On.ToString());
            json.WriteString("expected", expectation.Expected);
            json.WriteBoolean("met", expectation.IsMet);
            json.WriteString("found", expectation.Found);
            json.WriteTexts("explanation", expectation.Explanation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
