using System.CommandLine;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Connections;
using NetPolSdk.Tool.Input;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol explain PATH… --from A --to B</c>: why one connection is allowed or not.</summary>
internal static class ExplainVerb
{
    private static readonly Argument<string[]> Paths = SharedOptions.PathsUnlessCluster();

    private static readonly Option<string> Format = SharedOptions.Format("text", "json");

    private static readonly Option<string> From = End("--from", "Who connects.");

    private static readonly Option<string> To = End("--to", "Who is connected to.");

    private static readonly Option<string?> On = new("--port") { Description = "The port of the destination's pods, such as 8080/TCP, 53/UDP or a port's name; all traffic where left out.", HelpName = "PORT" };

    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var verb = new VerbCommand(
            "explain",
            "Says why one connection is allowed or denied, which rules decide, and what would change it.",
            new Example("Between two workloads", "netpol explain ./manifests --from shop/api --to data/postgres --port 5432/TCP"),
            new Example("In the live cluster", "netpol explain --cluster --from shop/api --to data/postgres --port 5432"),
            new Example("From outside the cluster", "netpol explain ./manifests --from 203.0.113.7 --to shop/frontend --port http"),
            new Example("Where several kinds share a name", "netpol explain ./manifests --from 'shop/api[Deployment]' --to 198.51.100.1 --port 443"))
        {
            Paths,
            From,
            To,
            On,
            Format,
            EvaluationOptions.Engine,
            EvaluationOptions.PodRanges,
            EvaluationOptions.IpBlocks,
            SharedOptions.Output,
        };
        ClusterInput.AddTo(verb, result => result.GetValue(Paths)?.Length ?? 0);
        verb.Runs(console, Run);
        return verb;
    }

    private static int Run(VerbContext context)
    {
        var input = EvaluatedInput.Read(context.Arguments.GetValue(Paths) ?? [], context);
        var from = input.Endpoint(context.Arguments.GetRequiredValue(From));
        var to = input.Endpoint(context.Arguments.GetRequiredValue(To));
        var explanation = input.Reachability.Explain(from, to, Asked(context.Arguments.GetValue(On), to));
        context.WriteData(output =>
        {
            if (context.Arguments.GetRequiredValue(Format) == "json")
            {
                ExplanationAsJson.Write(output, explanation, input);
            }
            else
            {
                ExplanationAsText.Write(output, explanation, input, context.ColoursOutput);
            }
        });
        return input.ExitCode;
    }

    private static TrafficSet? Asked(string? port, Endpoint to)
    {
        try
        {
            return port is null ? null : AskedTraffic.Of(to, AskedTraffic.PortOf(port));
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            throw UnusableInputException.Of(fault);
        }
    }

    private static Option<string> End(string name, string description) =>
        new(name) { Description = description + " Write namespace/name of a workload, or an address.", HelpName = "NS/NAME|IP", Required = true };
}
