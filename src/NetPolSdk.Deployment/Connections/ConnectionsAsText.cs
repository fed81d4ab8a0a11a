using NetPolSdk.Deployment.Output;
using Spectre.Console;

namespace NetPolSdk.Deployment.Connections;

/// <summary>Connections for people: a line each, or a table on a terminal.</summary>
internal static class ConnectionsAsText
{
    /// <summary>Writes a line for each connection, with the explanation indented below it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="rows">The connections.</param>
    public static void Write(TextWriter output, IEnumerable<ConnectionRow> rows)
    {
        foreach (var row in rows)
        {
            output.WriteLine(SafeText.Line($"{row.From} => {row.To} : {row.TrafficText}{Doubt(row)}"));
            foreach (var line in row.Explanation)
            {
                output.WriteLine("    " + SafeText.Line(line));
            }
        }
    }

    /// <summary>Writes a table with colours.</summary>
    /// <param name="output">A terminal.</param>
    /// <param name="rows">The connections.</param>
    public static void WriteTable(TextWriter output, IEnumerable<ConnectionRow> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("From", "To", "Traffic");
        foreach (var row in rows)
        {
            var colour = row.Verdict == ConnectionVerdict.Allowed ? "green" : "yellow";
            table.AddRow(Cell(row.From), Cell(row.To), $"[{colour}]{Cell(row.TrafficText + Doubt(row))}[/]");
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.Yes }).Write(table);
    }

    private static string Doubt(ConnectionRow row) => row.Verdict == ConnectionVerdict.Allowed ? "" : $" ({row.Verdict.Word()}: {row.Condition})";

    private static string Cell(string text) => Markup.Escape(SafeText.Line(text));
}
