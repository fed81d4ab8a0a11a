using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Connections;

/// <summary>Connections as CSV with a header line.</summary>
internal static class ConnectionsAsCsv
{
    /// <summary>Writes the connections.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="rows">The connections.</param>
    /// <param name="explained">Whether there is a column for the explanation.</param>
    public static void Write(TextWriter output, IEnumerable<ConnectionRow> rows, bool explained)
    {
        output.Write("from,to,traffic,verdict,condition" + (explained ? ",explanation\n" : "\n"));
        foreach (var row in rows)
        {
            CsvField.WriteLine(output, explained
                ? [row.From, row.To, row.TrafficText, row.Verdict.Word(), row.Condition, string.Join(" | ", row.Explanation)]
                : [row.From, row.To, row.TrafficText, row.Verdict.Word(), row.Condition]);
        }
    }
}
