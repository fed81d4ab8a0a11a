using System.CommandLine;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Connections;
using NetPolSdk.Tool.Input;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol show PATH… NS/NAME</c>: what holds for one workload.</summary>
internal static class ShowVerb
{
    private static readonly Argument<string[]> PathsAndWorkload = new("PATH... NS/NAME")
    {
        Description = "Manifests, none with --cluster, and last the workload.",
        Arity = new ArgumentArity(1, 100_000),
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
            new Example("In the live cluster", "netpol show --cluster data/postgres"),
            new Example("From what kubectl gives", "kubectl get networkpolicies,pods,namespaces -A -o yaml | netpol show - data/postgres-0"))
        {
            PathsAndWorkload,
            Format,
            EvaluationOptions.Engine,
            EvaluationOptions.PodRanges,
            EvaluationOptions.IpBlocks,
            SharedOptions.Output,
        };
        ClusterInput.AddTo(verb, result => (result.GetValue(PathsAndWorkload)?.Length ?? 0) - 1);
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
