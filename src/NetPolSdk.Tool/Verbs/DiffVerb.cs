using System.CommandLine;
using NetPolSdk.Tool.Changes;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Connections;
using NetPolSdk.Tool.Input;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol diff OLD NEW</c>: what a change of manifests means.</summary>
internal static class DiffVerb
{
    private static readonly Argument<string> Old = new("OLD") { Description = "The manifests before: a file, a folder or -. With --cluster, those that would be applied to it." };

    private static readonly Argument<string?> New = new("NEW") { Description = "The manifests after, likewise. None with --cluster.", Arity = ArgumentArity.ZeroOrOne };

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
            new Example("What it would change in the live cluster to apply a folder", "netpol diff --cluster ./manifests"),
            new Example("Do rewritten policies mean the same, whatever the pods?", "netpol diff old.yaml new.yaml --any-cluster"),
            new Example("For the description of a pull request", "netpol diff ./before ./after --format md"))
        {
            Old,
            New,
            AnyCluster,
            Format,
            EvaluationOptions.Engine,
            EvaluationOptions.PodRanges,
            EvaluationOptions.IpBlocks,
            SharedOptions.Output,
        };
        ClusterInput.AddTo(verb, result => (result.GetValue(Old) is null ? 0 : 1) + (result.GetValue(New) is null ? 0 : 1), needed: 2);
        verb.Runs(console, Run);
        return verb;
    }

    private static int Run(VerbContext context)
    {
        string[] first = [context.Arguments.GetRequiredValue(Old)];
        var isLive = ClusterInput.IsAsked(context.Arguments);
        var before = EvaluatedInput.Read(first, context);
        var after = isLive ? before.After(first, context) : EvaluatedInput.Read([context.Arguments.GetRequiredValue(New)!], context);
        (before, after) = ByOneEngine(before, after, context);
        if (context.Arguments.GetValue(AnyCluster))
        {
            return RunForAnyCluster(context, before, after);
        }

        var changes = before.Reachability.ChangesTo(after.Reachability, context.Cancellation);
        context.WriteData(output => ChangesOutput.Write(output, context.Arguments.GetRequiredValue(Format), changes, context.ColoursOutput));
        return before.IsWhole ? after.ExitCode : before.ExitCode;
    }

    /// <summary>Where only one side has policies of an engine's own kinds, both are held against that engine. From one engine to another each has its own.</summary>
    private static (EvaluatedInput Before, EvaluatedInput After) ByOneEngine(EvaluatedInput before, EvaluatedInput after, VerbContext context) =>
        (before.Reachability.Options.Engine!.Value, after.Reachability.Options.Engine!.Value) switch
        {
            (Engine.Upstream, not Engine.Upstream and var engine) => (before.By(engine, context), after),
            (not Engine.Upstream and var engine, Engine.Upstream) => (before, after.By(engine, context)),
            _ => (before, after),
        };

    private static int RunForAnyCluster(VerbContext context, EvaluatedInput before, EvaluatedInput after)
    {
        if (before.Reachability.Options.Engine != after.Reachability.Options.Engine)
        {
            throw new UnusableInputException("policies of Calico and of Cilium are not compared for every cluster. Leave --any-cluster out, and compare them for the workloads of the manifests.");
        }

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
