using System.CommandLine;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Connections;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol show PATH… NS/NAME</c>: what holds for one workload.</summary>
internal static class ShowVerb
{
    private static readonly Argument<string[]> PathsAndWorkload = new("PATH... NS/NAME")
    {
        Description = "Manifests, and last the workload.",
        Arity = new ArgumentArity(2, 100_000),
    };

    private static readonly Option<string> Format = SharedOptions.Format("text", "json");

    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var verb = new VerbCommand(
            "show",
            "Shows the policies that select one workload, and its effective rules in and out.",
            new Example("A workload by namespace and name", "netpol show ./manifests data/postgres"),
            new Example("From a live cluster", "kubectl get networkpolicies,pods,namespaces -A -o yaml | netpol show - data/postgres-0"))
        {
            PathsAndWorkload,
            Format,
            SharedOptions.Engine,
            EvaluationOptions.PodRanges,
            EvaluationOptions.IpBlocks,
            SharedOptions.Output,
        };
        verb.Runs(console, Run);
        return verb;
    }

    private static int Run(VerbContext context)
    {
        var arguments = context.Arguments.GetRequiredValue(PathsAndWorkload);
        var input = EvaluatedInput.Read(arguments[..^1], context);
        var workload = input.Endpoint(arguments[^1]).Workload
            ?? throw new UnusableInputException($"{SafeText.Line(arguments[^1])} is no workload. Write namespace/name.");
        var report = input.Reachability.Show(workload);
        context.WriteData(output =>
        {
            if (context.Arguments.GetRequiredValue(Format) == "json")
            {
                ReportAsJson.Write(output, report, input);
            }
            else
            {
                ReportAsText.Write(output, report, input);
            }
        });
        return input.ExitCode;
    }
}
