using System.CommandLine;
using NetPolSdk.Deployment.Connections;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary><c>list</c>: every allowed connection of the stack's services.</summary>
internal static class ListVerb
{
    public const string Name = "list";

    public static Command Create(Func<PolicyStack> stack, ProgramConsole console)
    {
        var format = QuestionVerb.Format("text", "json", "csv", "md");
        var explain = new Option<bool>("--explain") { Description = "Add the policies and rules that decide to each connection." };
        var verb = new Command(Name, "List every allowed connection between the services, and to and from outside.") { format, explain };
        return verb.Answering(stack, console, (parsed, cluster, cancellation) =>
        {
            var explained = parsed.GetValue(explain);
            Write(console, ConnectionRows.Of(cluster, explained, cancellation), parsed.GetRequiredValue(format), explained);
        });
    }

    private static void Write(ProgramConsole console, IEnumerable<ConnectionRow> rows, string format, bool explained)
    {
        switch (format)
        {
            case "json":
                ConnectionsAsJson.Write(console.Output, rows);
                break;
            case "csv":
                ConnectionsAsCsv.Write(console.Output, rows, explained);
                break;
            case "md":
                ConnectionsAsMarkdown.Write(console.Output, rows, explained);
                break;
            case "text" when console.OutputIsTerminal && !explained:
                ConnectionsAsText.WriteTable(console.Output, rows);
                break;
            default:
                ConnectionsAsText.Write(console.Output, rows);
                break;
        }
    }
}
