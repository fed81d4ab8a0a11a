namespace NetPolSdk.Tool.Findings;

/// <summary>Findings as json, in the shape of <c>docs/json-formats.md</c>.</summary>
internal static class FindingsAsJson
{
    /// <summary>Writes the findings.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="findings">The findings.</param>
    public static void Write(TextWriter output, IReadOnlyList<LocatedFinding> findings) => JsonOutput.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("file", finding.File);
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteString("field", finding.Field);
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("severity", finding.Severity.Word());
            json.WriteString("message", finding.Message);
            json.WriteString("fix", finding.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
