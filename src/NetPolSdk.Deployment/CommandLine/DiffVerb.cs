using System.CommandLine;
using NetPolSdk.Deployment.Connections;
using NetPolSdk.Deployment.Input;
using NetPolSdk.Deployment.Output;
using NetPolSdk.Deployment.Snapshots;
using NetPolSdk.Deployment.Stacks;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary><c>diff OLD</c> and <c>diff --cluster</c>: what it means that the stack's policies take the place of those in manifests, or come into the live cluster.</summary>
/// <param name="stack">Gives the stack.</param>
/// <param name="console">The console.</param>
internal sealed class DiffVerb(Func<PolicyStack> stack, ProgramConsole console)
{
    public const string Name = "diff";

    private static readonly SnapshotKind[] Kinds = [.. SnapshotKind.All.Where(kind => kind.Part != SnapshotPart.Callers)];

    private readonly Argument<string?> _old = new("OLD") { Description = "The manifests before: a file, a folder or -.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _live = new("--cluster") { Description = "Compare with the live cluster: what these policies name is created or replaced there, the rest stays." };
    private readonly Option<string> _format = QuestionVerb.Format(ChangesOutput.Formats);
    private readonly ClusterOptions _cluster = new();

    public static Command Create(Func<PolicyStack> stack, ProgramConsole console) => new DiffVerb(stack, console).Create();

    private Command Create()
    {
        var verb = new Command(Name, "List the connections that are gained, lost or changed where these policies take the place of those in manifests, or come into the live cluster.")
        {
            _old,
            _live,
            _format,
            EvaluationOptions.PodRanges,
            EvaluationOptions.IpBlocks,
        };
        _cluster.AddSelectionTo(verb);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(_old) is null != result.GetValue(_live))
            {
                result.AddError("Name the manifests before (a file, a folder or -), or compare with the live cluster: --cluster.");
            }
        });
        verb.SetAction((parsed, cancellation) => Task.Run(() => RunAsync(stack(), parsed, cancellation), cancellation));
        return verb;
    }

    private async Task<int> RunAsync(PolicyStack policies, ParseResult parsed, CancellationToken cancellation)
    {
        var reading = new InputConsole(policies.Name, console.Input, console.Error, console.WorkingDirectory);
        var (before, after, isWhole) = parsed.GetValue(_live)
            ? await LiveAsync(policies, parsed, reading, cancellation).ConfigureAwait(false)
            : FromManifests(policies, parsed.GetValue(_old)!, reading, cancellation);
        var options = EvaluationOptions.Of(parsed);
        var changes = Reachability.Of(before, options).ChangesTo(Reachability.Of(after, options), cancellation);
        ChangesOutput.Write(console.Output, parsed.GetRequiredValue(_format), changes, console.OutputIsTerminal);
        return isWhole ? ExitCode.Fine : ExitCode.Unusable;
    }

    private static (Cluster Before, Cluster After, bool IsWhole) FromManifests(PolicyStack policies, string old, InputConsole reading, CancellationToken cancellation)
    {
        var input = InputManifest.Read([old], reading, cancellation, new ManifestOptions { AlreadyInCluster = true });
        input.RequireObjects(reading);
        var isWhole = input.NoteFindings(reading) & input.NoteUnknownKinds(reading);
        var before = Inhabited(input.Manifest.ToCluster(), policies);
        return (before, before.WithPolicies(policies.Policies), isWhole);
    }

    private async Task<(Cluster Before, Cluster After, bool IsWhole)> LiveAsync(PolicyStack policies, ParseResult parsed, InputConsole reading, CancellationToken cancellation)
    {
        var reached = console.Connect(_cluster.Selection(parsed));
        foreach (var warning in reached.Warnings)
        {
            reading.Note(SafeText.Line(warning));
        }

        var snapshot = await ClusterSnapshot.ReadAsync(reached.Server, null, Kinds, cancellation).ConfigureAwait(false);
        foreach (var line in MissingRightsText.Of(snapshot.Unseen.Select(unseen => unseen.Refusal.MissingPermission).OfType<Clusters.MissingPermission>()).SelectMany(text => text.Split('\n')))
        {
            reading.Note(SafeText.Line(line));
        }

        var input = InputManifest.Of(snapshot);
        var isWhole = input.NoteFindings(reading) & input.NoteUnknownKinds(reading) & snapshot.IsWhole;
        var before = input.Manifest.ToCluster();
        Policy[] own = [.. policies.Policies.Select(policy => policy is NetworkPolicy { Namespace: null } bare ? bare.InNamespace(reached.Namespace) : policy)];
        var named = own.Select(ObjectId.Of).ToHashSet();
        return (before, before.WithPolicies([.. before.Policies.Where(policy => !named.Contains(ObjectId.Of(policy))), .. own]), isWhole);
    }

    /// <summary>The cluster of the manifests; where they have no workloads, the pods of the stack's services under their policies.</summary>
    /// <exception cref="UnusableStackException">There are no workloads at all.</exception>
    private static Cluster Inhabited(Cluster manifests, PolicyStack policies)
    {
        if (manifests.Workloads.Count > 0)
        {
            return manifests;
        }

        return policies.Services is { Count: > 0 } services
            ? manifests.And(((IEnumerable<Service>)services).Select(Workload.Of))
            : throw new UnusableStackException("Neither the manifests nor the stack have workloads, so there are no connections to compare. Add the workloads to the manifests, or give the stack services: stack.WithServices(GeneratedPolicies.Services).");
    }
}
