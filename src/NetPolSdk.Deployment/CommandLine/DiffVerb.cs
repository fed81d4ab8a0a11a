using System.CommandLine;
using NetPolSdk.Deployment.Connections;
using NetPolSdk.Deployment.Input;
using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary><c>diff OLD</c>: what it means that the stack's policies take the place of those in manifests.</summary>
internal static class DiffVerb
{
    public const string Name = "diff";

    public static Command Create(Func<PolicyStack> stack, ProgramConsole console)
    {
        var old = new Argument<string>("OLD") { Description = "The manifests before: a file, a folder or -." };
        var format = QuestionVerb.Format(ChangesOutput.Formats);
        var verb = new Command(Name, "List the connections that are gained, lost or changed where these policies take the place of those in manifests.")
        {
            old,
            format,
            EvaluationOptions.PodRanges,
            EvaluationOptions.IpBlocks,
        };
        verb.SetAction((parsed, cancellation) => Task.Run(() => Run(stack(), parsed, parsed.GetRequiredValue(old), parsed.GetRequiredValue(format), console, cancellation), cancellation));
        return verb;
    }

    private static int Run(PolicyStack stack, ParseResult parsed, string old, string format, ProgramConsole console, CancellationToken cancellation)
    {
        var reading = new InputConsole(stack.Name, console.Input, console.Error, console.WorkingDirectory);
        var input = InputManifest.Read([old], reading, cancellation, new ManifestOptions { AlreadyInCluster = true });
        input.RequireObjects(reading);
        var isWhole = input.NoteFindings(reading) & input.NoteUnknownKinds(reading);
        var options = EvaluationOptions.Of(parsed);
        var before = Before(input.Manifest.ToCluster(), stack);
        var changes = Reachability.Of(before, options).ChangesTo(Reachability.Of(before.WithPolicies(stack.Policies), options), cancellation);
        ChangesOutput.Write(console.Output, format, changes, console.OutputIsTerminal);
        return isWhole ? ExitCode.Fine : ExitCode.Unusable;
    }

    /// <summary>The cluster of the manifests; where they have no workloads, the pods of the stack's services under their policies.</summary>
    /// <exception cref="UnusableStackException">There are no workloads at all.</exception>
    private static Cluster Before(Cluster manifests, PolicyStack stack)
    {
        if (manifests.Workloads.Count > 0)
        {
            return manifests;
        }

        return stack.Services is { Count: > 0 } services
            ? manifests.And(((IEnumerable<Service>)services).Select(Workload.Of))
            : throw new UnusableStackException("Neither the manifests nor the stack have workloads, so there are no connections to compare. Add the workloads to the manifests, or give the stack services: stack.WithServices(GeneratedPolicies.Services).");
    }
}
