using System.CommandLine;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Connections;
using NetPolSdk.Tool.Input;
using NetPolSdk.Tool.Inventory;
using NetPolSdk.Tool.Rendering;
using NetPolSdk.Tool.Rendering.Page;
using NetPolSdk.Tool.Rendering.Svg;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol list PATH…</c>: every allowed connection.</summary>
internal static class ListVerb
{
    private static readonly Argument<string[]> Paths = SharedOptions.PathsUnlessCluster();

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "csv", "md", "dot", "mermaid", "svg", "html");

    private static readonly Option<bool> Explain = new("--explain") { Description = "Add the policies and rules that decide to each connection." };

    private static readonly Option<string?> By = ByOption();

    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var verb = new VerbCommand(
            "list",
            "Lists every allowed connection between workloads, and to and from outside.",
            new Example("All of them", "netpol list ./manifests"),
            new Example("Those of the live cluster", "netpol list --cluster"),
            new Example("With the rules that decide each", "netpol list ./manifests --explain"),
            new Example("An inventory: callers, dependencies, ports and reasons of each application", "netpol list ./manifests --by application --format md"),
            new Example("One page to look at, without a network", "netpol list ./manifests --format html --output connections.html"),
            new Example("A picture for a pull request", "netpol list ./manifests --format mermaid"))
        {
            Paths,
            Format,
            Explain,
            By,
            EvaluationOptions.Engine,
            EvaluationOptions.PodRanges,
            EvaluationOptions.IpBlocks,
            SharedOptions.Output,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(By) is not null && result.GetValue(Format) != "md")
            {
                result.AddError("--by application gives a Markdown page: add --format md.");
            }
        });
        ClusterInput.AddTo(verb, result => result.GetValue(Paths)?.Length ?? 0);
        verb.Runs(console, Run);
        return verb;
    }

    private static int Run(VerbContext context)
    {
        var paths = context.Arguments.GetValue(Paths) ?? [];
        var format = context.Arguments.GetRequiredValue(Format);
        var explain = context.Arguments.GetValue(Explain) || format == "html";
        var input = EvaluatedInput.Read(paths, context);
        if (context.Arguments.GetValue(By) is not null)
        {
            context.WriteData(output => InventoryAsMarkdown.Write(output, FlowInventory.Of(input, context.Cancellation)));
            return input.ExitCode;
        }

        var rows = ConnectionRows.Of(input, explain, context.Cancellation);
        context.WriteData(output => Write(output, format, explain, rows, context, () => GraphOfConnections.Of(string.Join(", ", input.Input.Paths), input, [.. rows])));
        return input.ExitCode;
    }

    private static Option<string?> ByOption()
    {
        var option = new Option<string?>("--by") { Description = "An inventory of flows instead: a section for each application (with --format md)." };
        option.AcceptOnlyFromAmong("application");
        return option;
    }

    private static void Write(TextWriter output, string format, bool explain, IEnumerable<ConnectionRow> rows, VerbContext context, Func<ConnectivityGraph> graph)
    {
        switch (format)
        {
            case "json":
                ConnectionsAsJson.Write(output, rows);
                break;
            case "csv":
                ConnectionsAsCsv.Write(output, rows, explain);
                break;
            case "md":
                ConnectionsAsMarkdown.Write(output, rows, explain);
                break;
            case "dot":
                DotGraph.Write(output, graph());
                break;
            case "mermaid":
                MermaidGraph.Write(output, graph());
                break;
            case "svg":
                output.Write(SvgRenderer.Render(graph()));
                break;
            case "html":
                output.Write(PageRenderer.Render(graph()));
                break;
            case "text" when context.ColoursOutput && !explain:
                ConnectionsAsText.WriteTable(output, rows);
                break;
            default:
                ConnectionsAsText.Write(output, rows);
                break;
        }
    }
}
