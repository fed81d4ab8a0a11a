using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Transitions;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>
/// Brings stacks into a cluster: plans, carries plans out, and takes stacks away again. Whatever a run is interrupted by, a
/// following one ends in the same state.
/// </summary>
/// <param name="server">The cluster's server.</param>
/// <param name="options">How to plan and carry out; what is usual where left out.</param>
/// <example><code>
/// var deployment = new StackDeployment(server);
/// var plan = await deployment.PlanAsync(PolicyStack.Named("shop").Add(policies));
/// if (plan.CanBeCarriedOut) await deployment.CarryOutAsync(plan);
/// </code></example>
public sealed class StackDeployment(IApiServer server, StackOptions? options = null)
{
    private readonly StackOptions _options = options ?? new StackOptions();

    /// <summary>What is to be done so that the cluster holds just what the stack holds. Nothing is written.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellation">Ends the planning.</param>
    /// <exception cref="ApiServerException">The server did not answer, or let nothing be read.</exception>
    /// <exception cref="InvalidOperationException">The stack cannot be deployed as it is; the message says why.</exception>
    public Task<StackPlan> PlanAsync(PolicyStack stack, CancellationToken cancellation = default) => PlanAsync(stack, isDestruction: false, cancellation);

    /// <summary>What is to be done so that the cluster holds nothing of the stack any more. Nothing is written.</summary>
    /// <param name="stack">The stack; only its name matters.</param>
    /// <param name="cancellation">Ends the planning.</param>
    /// <inheritdoc cref="PlanAsync(PolicyStack, CancellationToken)" path="/exception"/>
    public Task<StackPlan> PlanDestructionAsync(PolicyStack stack, CancellationToken cancellation = default) => PlanAsync(stack, isDestruction: true, cancellation);

    /// <summary>Carries a plan out. Where a write fails or the caller asks to stop, writes under way are finished and none is begun.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="progress">Is told of each write.</param>
    /// <param name="stop">Asks to stop.</param>
    /// <returns>What came of it; what failed is in it.</returns>
    /// <exception cref="InvalidOperationException">The plan cannot be carried out; see <see cref="StackPlan.Problems"/>.</exception>
    /// <exception cref="ApiServerException">The inventory could not be written; nothing else was.</exception>
    public async Task<DeploymentOutcome> CarryOutAsync(StackPlan plan, IProgress<DeploymentProgress>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (!plan.CanBeCarriedOut)
        {
            throw new InvalidOperationException(string.Join('\n', plan.Problems));
        }

        var inventory = new Inventory(server, plan);
        await inventory.WidenAsync().ConfigureAwait(false);
        var runner = new StepRunner(server, plan.State, _options, progress);
        await runner.RunAsync(plan.Transition, stop).ConfigureAwait(false);
        var failures = runner.Failures.ToList();
        var notBegun = plan.Transition.Steps.Count - runner.Done.Count - failures.Count;
        if (failures.Count == 0 && notBegun == 0)
        {
            await inventory.NarrowAsync().ConfigureAwait(false);
            failures.AddRange(_options.Wait && plan.HasChanges ? await new ReadBack(server, plan).WaitAsync(_options.WaitAtMost, stop).ConfigureAwait(false) : []);
        }

        var isRolledBack = failures.Count > 0 && notBegun + failures.Count > 0 && _options.RollbackOnFailure && await RollBackAsync(plan, inventory, failures).ConfigureAwait(false);
        return new DeploymentOutcome
        {
            Done = ValueList.From(runner.Done.Select(step => step.ToString())),
            NotBegun = notBegun,
            Failures = ValueList.From(failures),
            IsInterrupted = notBegun > 0 && failures.Count == 0,
            IsRolledBack = isRolledBack,
        };
    }

    private Task<StackPlan> PlanAsync(PolicyStack stack, bool isDestruction, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return new StackPlanner(server, stack, ApplySet.Of(stack.Name, _options.Namespace), _options).PlanAsync(isDestruction, cancellation);
    }

    /// <summary>Goes the way back, from what stands now to what stood before.</summary>
    private async Task<bool> RollBackAsync(StackPlan plan, Inventory inventory, List<string> failures)
    {
        try
        {
            var names = plan.Transition.Steps.Select(step => ObjectId.Of(step.Policy)).ToHashSet();
            var now = await new StackReader(server, plan.Set).ReadAsync([.. plan.Transition.Steps.Select(step => step.Policy)], CancellationToken.None).ConfigureAwait(false);
            Policy[] standing = [.. now.Policies.Select(live => live.Policy)];
            Policy[] earlier = [.. now.Policies.Where(live => !names.Contains(live.Id)).Select(live => live.Policy), .. plan.State.Policies.Where(live => names.Contains(live.Id)).Select(live => live.Policy)];
            var runner = new StepRunner(server, now, _options with { ForceConflicts = true }, null);
            await runner.RunAsync(Transition.Between(standing, earlier, Cluster.Empty).Marked(plan.Set.Member), CancellationToken.None).ConfigureAwait(false);
            failures.AddRange(runner.Failures.Select(failure => "On the way back: " + failure));
            if (runner.Failures.Count == 0)
            {
                await inventory.RestoreAsync().ConfigureAwait(false);
            }

            return runner.Failures.Count == 0;
        }
        catch (ApiServerException failure)
        {
            failures.Add("On the way back: " + failure.Message);
            return false;
        }
    }
}
