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

    private static readonly Option<string> Format = SharedOptions.Format(ChangesOutput.Formats);

    private static readonly Option<bool> AnyCluster = new("--any-cluster")
    {
        Description = "Compare the policies alone, for every cluster there can be, and give an example where they differ.",
    };

    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var verb = new VerbCommand(
            "diff",
            "Lists the connections that are gained, lost or changed between two sets of manifests.",
            new Example("Two folders", "netpol diff ./before ./after"),
            new Example("A live cluster against a folder", "kubectl get networkpolicies,deployments,namespaces -A -o yaml | netpol diff - ./manifests"),
            new Example("Do rewritten policies mean the same, whatever the pods?", "netpol diff old.yaml new.yaml --any-cluster"),
            new Example("For the description of a pull request", "netpol diff ./before ./after --format md"))
        {
            Old,
            New,
            AnyCluster,
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
        if (context.Arguments.GetValue(AnyCluster))
        {
            return RunForAnyCluster(context, before, after);
        }

        var changes = before.Reachability.ChangesTo(after.Reachability, context.Cancellation);
        context.WriteData(output => ChangesOutput.Write(output, context.Arguments.GetRequiredValue(Format), changes, context.ColoursOutput));
        return before.IsWhole ? after.ExitCode : before.ExitCode;
    }

    private static int RunForAnyCluster(VerbContext context, EvaluatedInput before, EvaluatedInput after)
    {
        var answer = PolicyEquivalence.Of(before.Cluster.Policies, after.Cluster.Policies, before.Reachability.Options, cancellation: context.Cancellation);
        var format = context.Arguments.GetRequiredValue(Format);
        if (format == "md")
        {
            throw new UnusableInputException("--any-cluster answers as text or json; leave out --format md.");
        }

        context.WriteData(output =>
        {
            if (format == "json")
            {
                EquivalenceAsJson.Write(output, answer);
            }
            else
            {
                EquivalenceAsText.Write(output, answer, context.ColoursOutput);
            }
        });
        return answer.Verdict == EquivalenceVerdict.Undecided || !before.IsWhole || !after.IsWhole ? ExitCode.Unusable : ExitCode.Fine;
    }
}
