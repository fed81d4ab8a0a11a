using System.CommandLine;
using NetPolSdk.Deployment.Explaining;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary><c>explain</c>: why one connection is allowed or not.</summary>
internal static class ExplainVerb
{
    public const string Name = "explain";

    public static Command Create(Func<PolicyStack> stack, ProgramConsole console)
    {
        var (from, to) = (End("--from", "Who connects."), End("--to", "Who is connected to."));
        var port = new Option<string?>("--port") { Description = "The port of the destination's pods, such as 8080/TCP, 53/UDP or a port's name; all traffic where left out.", HelpName = "PORT" };
        var format = QuestionVerb.Format("text", "json");
        var verb = new Command(Name, "Say why one connection is allowed or denied, which rules decide, and what would change it.") { from, to, port, format };
        return verb.Answering(stack, console, (parsed, cluster, _) =>
        {
            var destination = cluster.Named(parsed.GetRequiredValue(to));
            var explanation = cluster.Reachability.Explain(cluster.Named(parsed.GetRequiredValue(from)), destination, Asked(parsed.GetValue(port), destination));
            if (parsed.GetRequiredValue(format) == "json")
            {
                ExplanationAsJson.Write(console.Output, explanation, cluster);
            }
            else
            {
                ExplanationAsText.Write(console.Output, explanation, cluster, console.OutputIsTerminal);
            }
        });
    }

    private static TrafficSet? Asked(string? port, Endpoint to)
    {
        try
        {
            return port is null ? null : AskedTraffic.Of(to, AskedTraffic.PortOf(port));
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            throw new UnusableStackException(FailureText.MessageOf(fault));
        }
    }

    private static Option<string> End(string name, string description) =>
        new(name) { Description = description + " Write namespace/name of a service, or an address.", HelpName = "NS/NAME|IP", Required = true };
}
