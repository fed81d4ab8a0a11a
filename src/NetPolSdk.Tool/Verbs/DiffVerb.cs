using System.CommandLine;
using NetPolSdk.Tool.Changes;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Connections;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol diff OLD NEW</c>: what a change of manifests means.</summary>
internal static class DiffVerb
{
    private static readonly Argument<string> Old = new("OLD") { Description = "The manifests before: a file, a folder or -." };

    private static readonly Argument<string> New = new("NEW") { Description = "The manifests after, likewise." };

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "md");

    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var verb = new VerbCommand(
            "diff",
            "Lists the connections that are gained, lost or changed between two sets of manifests.",
            new Example("Two folders", "netpol diff ./before ./after"),
            new Example("A live cluster against a folder", "kubectl get networkpolicies,deployments,namespaces -A -o yaml | netpol diff - ./manifests"),
            new Example("For the description of a pull request", "netpol diff ./before ./after --format md"))
        {
            Old,
            New,
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
        var before = EvaluatedInput.Read([context.Arguments.GetRequiredValue(Old)], context);
        var after = EvaluatedInput.Read([context.Arguments.GetRequiredValue(New)], context);
        var changes = before.Reachability.ChangesTo(after.Reachability, context.Cancellation);
        context.WriteData(output =>
        {
            switch (context.Arguments.GetRequiredValue(Format))
            {
                case "json":
                    ChangesAsJson.Write(output, changes);
                    break;
                case "md":
                    ChangesAsMarkdown.Write(output, changes);
                    break;
                default:
                    ChangesAsText.Write(output, changes, context.ColoursOutput);
                    break;
            }
        });
        return before.IsWhole ? after.ExitCode : before.ExitCode;
    }
}
