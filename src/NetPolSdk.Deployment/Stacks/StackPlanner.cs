using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Transitions;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>Makes plans: reads what stands, compares, finds the order, lets the server check every write, and says what it means.</summary>
internal sealed class StackPlanner(IApiServer server, PolicyStack stack, ApplySet set, StackOptions options)
{
    /// <summary>The plan that makes the cluster as the stack is; for an empty stack, as if it had never been.</summary>
    public async Task<StackPlan> PlanAsync(bool isDestruction, CancellationToken cancellation)
    {
        Policy[] desired = isDestruction ? [] : [.. stack.Policies.Select(Complete).Select(set.Member)];
        var state = await new StackReader(server, set).ReadAsync(desired, cancellation).ConfigureAwait(false);
        var unserved = desired.Where(policy => !state.Resources.ContainsKey(ObjectId.Of(policy).GroupKind)).ToArray();
        var objects = Compare([.. desired.Except(unserved)], state).ToArray();
        var written = objects.Where(item => item.Object.Action is not (PlannedAction.Unchanged or PlannedAction.Delete)).Select(item => item.Object.Id).ToHashSet();
        var before = state.Policies.Select(live => live.Policy).ToArray();
        var touched = objects.Select(item => item.Object.Id).ToHashSet();
        Policy[] after = [.. state.Policies.Where(live => !touched.Contains(live.Id)).Select(live => live.Policy), .. objects.Where(item => item.Object.Action != PlannedAction.Delete).Select(item => item.Desired!)];
        var known = options.WithConnections && objects.Any(item => item.Object.Action != PlannedAction.Unchanged) ? await KnownCluster.ReadAsync(server, cancellation).ConfigureAwait(false) : KnownCluster.Nothing;
        var transition = Transition.Between(before, after, known.Cluster, policy => written.Contains(ObjectId.Of(policy))).Marked(set.Member);
        var dryRun = new DryRun(server, set, state, options);
        await dryRun.RunAsync(transition.Steps, cancellation).ConfigureAwait(false);
        var planned = objects.Select(item => Taken(item.Object, dryRun.Conflicts)).ToArray();
        var (connections, effects) = transition.Steps.Count > 0 ? PlanEffects.Of(known, before, after, stack.Services, cancellation) : ([], []);
        return new StackPlan(stack.Name, server.Name)
        {
            Objects = ValueList.From(planned),
            Transition = transition,
            Connections = ValueList.From(connections),
            Gaps = ValueList.From(PlanGaps.Of(transition, before, after, known.Cluster, cancellation)),
            Warnings = [.. effects, .. known.Missing, .. OrderWarnings(transition), .. NotSeen(state, unserved), .. dryRun.Warnings],
            Problems = [.. Unserved(unserved), .. Refusals(planned, dryRun.Conflicts), .. dryRun.Problems()],
            Set = set,
            State = state,
            Options = options,
            IsDestruction = isDestruction,
        };
    }

    /// <summary>A policy with its name and namespace.</summary>
    private Policy Complete(Policy policy)
    {
        if (policy.Name.Length == 0)
        {
            throw new UnusableStackException($"{policy.Kind} {policy.Metadata} leaves its name to the server, so that no later run would find it again. Give it a name.");
        }

        return policy.Namespace is null && IsNamespaced(policy) ? policy.With(policy.Metadata.InNamespace(options.Namespace)) : policy;
    }

    private static bool IsNamespaced(Policy policy) =>
        policy is NetworkPolicy or CalicoNetworkPolicy or CalicoStagedNetworkPolicy or CalicoStagedKubernetesNetworkPolicy or CalicoNetworkSet or CiliumNetworkPolicy;

    private IEnumerable<(PlannedObject Object, Policy? Desired)> Compare(Policy[] desired, StackState state)
    {
        var live = state.Policies.ToDictionary(policy => policy.Id);
        foreach (var policy in desired)
        {
            yield return (live.Remove(ObjectId.Of(policy), out var there) ? Compare(there, policy) : new PlannedObject(ObjectId.Of(policy), PlannedAction.Create, [], []), policy);
        }

        foreach (var gone in live.Values.Where(policy => policy.PartOf == set.Id).OrderBy(policy => policy.Id.ToString(), StringComparer.Ordinal))
        {
            yield return (new PlannedObject(gone.Id, PlannedAction.Delete, [], []), null);
        }
    }

    private PlannedObject Compare(LivePolicy live, Policy desired)
    {
        var differences = ValueList.From(Difference.Between(live, desired));
        if (live.PartOf == set.Id)
        {
            return new PlannedObject(live.Id, differences.Count == 0 ? PlannedAction.Unchanged : PlannedAction.Update, differences, []);
        }

        return live.PartOf is { } other
            ? new PlannedObject(live.Id, PlannedAction.Take, differences, [$"the stack with the id {other}"])
            : new PlannedObject(live.Id, PlannedAction.Adopt, differences, []);
    }

    private static PlannedObject Taken(PlannedObject planned, IReadOnlyDictionary<ObjectId, string[]> conflicts) => conflicts.TryGetValue(planned.Id, out var owners)
        ? planned with { Action = PlannedAction.Take, Owners = planned.Owners.AddRange(owners) }
        : planned;

    private IEnumerable<string> Refusals(PlannedObject[] planned, IReadOnlyDictionary<ObjectId, string[]> conflicts)
    {
        foreach (var item in planned)
        {
            if (item.Action == PlannedAction.Take && !options.ForceConflicts)
            {
                yield return $"{item.Id} belongs to others: {string.Join("; ", item.Owners)}. Leave it to them, or take it with --force-conflicts.";
            }
            else if (item.Action == PlannedAction.Adopt && !options.Adopt && !conflicts.ContainsKey(item.Id))
            {
                yield return $"{item.Id} is there already and belongs to no stack. Make it part of this one with --adopt, or name the policy differently.";
            }
        }
    }

    private static IEnumerable<string> Unserved(Policy[] unserved) => unserved.GroupBy(policy => (policy.ApiVersion, policy.Kind)).Select(kind =>
        $"The cluster does not serve {kind.Key.Kind} of {kind.Key.ApiVersion}, which {string.Join(", ", kind.Take(3).Select(policy => policy.Metadata.ToString()))} {(kind.Count() == 1 ? "is" : "are")} of. Install the definitions of that kind, or leave {(kind.Count() == 1 ? "it" : "them")} out.");

    /// <summary>What stands and is not taken into account.</summary>
    private static IEnumerable<string> NotSeen(StackState state, Policy[] unserved) => state.Unserved
        .Where(kind => Array.TrueForAll(unserved, policy => ObjectId.Of(policy).GroupKind != kind))
        .Select(kind => $"The cluster no longer serves {kind}, of which the stack had objects; they cannot be looked for.")
        .Concat(state.Unreadable.Select(live => $"{live} cannot be read, and is not taken into account."));

    private static IEnumerable<string> OrderWarnings(Transition transition)
    {
        foreach (var name in transition.OnlyForKnownPods)
        {
            yield return $"The policies of the namespace {name} have so many different selectors that the order of writes is safe for the pods there now, but may not be for pods that start in between.";
        }

        foreach (var kind in transition.UnorderedKinds)
        {
            yield return $"The order of writes does not take into account what {kind} allows and denies: those are created and updated first, and deleted last.";
        }
    }
}
