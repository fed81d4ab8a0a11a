using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Input;

namespace NetPolSdk.Tool.Connections;

/// <summary>Manifests, made ready for questions about who reaches whom.</summary>
/// <param name="Input">What was read.</param>
/// <param name="Reachability">What answers.</param>
/// <param name="IsWhole">Whether all of the input could be used. If not, what is missing has been told on standard error, and the exit code says so.</param>
internal sealed record EvaluatedInput(InputManifest Input, Reachability Reachability, bool IsWhole)
{
    /// <summary>The exit code of a run that has nothing else to report.</summary>
    public int ExitCode => IsWhole ? CommandLine.ExitCode.Fine : CommandLine.ExitCode.Unusable;

    /// <summary>The cluster.</summary>
    public Cluster Cluster => Reachability.Cluster;

    /// <summary>Reads manifests as a cluster.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="context">The run.</param>
    /// <exception cref="UnusableInputException">There is nothing to evaluate.</exception>
    public static EvaluatedInput Read(IReadOnlyList<string> paths, VerbContext context)
    {
        var input = InputManifest.Read(paths, context.Console, context.Cancellation);
        input.RequireObjects(context);
        var isWhole = input.NoteFindings(context);
        if (!isWhole)
        {
            context.Note("what could not be read is not part of the answer.");
        }

        return new(input, Reachability.Of(input.Manifest.ToCluster(), EvaluationOptions.Of(context.Arguments)), isWhole);
    }

    /// <summary>The policies that select a workload.</summary>
    /// <param name="workload">The workload.</param>
    public IEnumerable<NetworkPolicy> PoliciesOf(Workload workload) => Cluster.Policies.OfType<NetworkPolicy>()
        .Where(policy => Cluster.NamespaceOf(policy) == workload.Namespace && policy.Subject.Selector.Matches(workload.Labels));
}
