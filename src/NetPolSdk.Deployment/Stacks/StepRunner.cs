using System.Collections.Concurrent;
using System.Text;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Transitions;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>
/// Does the writes of a transition: those of one namespace in their order, those of different namespaces side by side where
/// the order allows it. After a failure or when asked to stop, writes under way are finished and none is begun.
/// </summary>
internal sealed class StepRunner(IApiServer server, StackState state, StackOptions options, IProgress<DeploymentProgress>? progress)
{
    private readonly ConcurrentDictionary<ObjectId, string> _uids = new(state.Policies.Select(live => KeyValuePair.Create(live.Id, live.Live.Uid)));
    private readonly ConcurrentQueue<TransitionStep> _done = [];
    private readonly ConcurrentQueue<string> _failures = [];

    /// <summary>What has been done.</summary>
    public IReadOnlyCollection<TransitionStep> Done => _done;

    /// <summary>What failed.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>Does the writes.</summary>
    /// <param name="transition">The writes.</param>
    /// <param name="stop">Asks to begin no further write.</param>
    public async Task RunAsync(Transition transition, CancellationToken stop)
    {
        var steps = transition.Steps;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var lanes = transition.NamespacesAreIndependent && transition.UnorderedKinds.Count == 0
            ? steps.GroupBy(step => step.Policy.Namespace).Select(lane => lane.ToArray()).ToArray()
            : [[.. steps]];
        await Parallel.ForEachAsync(lanes, new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = CancellationToken.None }, async (lane, _) =>
        {
            foreach (var step in lane.TakeWhile(_ => !ending.IsCancellationRequested))
            {
                if (!await TryAsync(step, steps.Count).ConfigureAwait(false))
                {
                    await ending.CancelAsync().ConfigureAwait(false);
                    return;
                }
            }
        }).ConfigureAwait(false);
    }

    private async Task<bool> TryAsync(TransitionStep step, int total)
    {
        try
        {
            await (step.IsDeletion ? DeleteAsync(step) : (Task)ApplyAsync(step)).ConfigureAwait(false);
            _done.Enqueue(step);
            progress?.Report(new DeploymentProgress(_done.Count, total, step.ToString()));
            return true;
        }
        catch (ApiServerException failure)
        {
            _failures.Enqueue($"{step}: {failure.Message}" + (failure.IsUnanswered ? " Whether the server has done it is not known." : ""));
            return false;
        }
    }

    private async Task ApplyAsync(TransitionStep step)
    {
        var id = ObjectId.Of(step.Policy);
        var result = await server.ApplyAsync(new ApplyRequest(state.Resources[id.GroupKind], id.Namespace, id.Name, Encoding.UTF8.GetBytes(step.Policy.ToJson()), ApplySet.FieldManager) { Force = options.ForceConflicts }, CancellationToken.None).ConfigureAwait(false);
        _uids[id] = result.Live.Uid;
    }

    private Task<bool> DeleteAsync(TransitionStep step)
    {
        var id = ObjectId.Of(step.Policy);
        return server.DeleteAsync(new DeleteRequest(state.Resources[id.GroupKind], id.Namespace, id.Name, _uids[id]), CancellationToken.None);
    }
}
