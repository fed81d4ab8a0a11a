using System.Collections.Concurrent;
using System.Text;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Transitions;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>Lets the server check every write of a plan before the first one is done.</summary>
internal sealed class DryRun(IApiServer server, ApplySet set, StackState state, StackOptions options)
{
    private readonly ConcurrentBag<ApiServerException> _refused = [];
    private readonly ConcurrentDictionary<ObjectId, string[]> _conflicts = [];
    private readonly ConcurrentBag<string> _warnings = [];
    private readonly ConcurrentBag<string> _remaining = [];

    /// <summary>Whom objects or fields belong to, by object.</summary>
    public IReadOnlyDictionary<ObjectId, string[]> Conflicts => _conflicts;

    /// <summary>What the server warns of.</summary>
    public IEnumerable<string> Warnings => _warnings.Distinct().Order(StringComparer.Ordinal);

    /// <summary>Asks for every write, several at once, and for the right to delete what is to be deleted.</summary>
    public async Task RunAsync(IEnumerable<TransitionStep> steps, CancellationToken cancellation)
    {
        var all = steps.ToArray();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellation };
        await Parallel.ForEachAsync(all.Where(step => !step.IsDeletion), parallel, async (step, token) => await ApplyAsync(step.Policy, token).ConfigureAwait(false)).ConfigureAwait(false);
        var deletions = all.Where(step => step.IsDeletion).Select(step => (Resource: state.Resources[ObjectId.Of(step.Policy).GroupKind], step.Policy.Namespace)).Distinct();
        await Parallel.ForEachAsync(deletions, parallel, async (place, token) => await MayDeleteAsync(place.Resource, place.Namespace, token).ConfigureAwait(false)).ConfigureAwait(false);
        if (all.Length > 0)
        {
            await TryAsync(() => server.ApplyAsync(set.Parent([], []) with { DryRun = true }, cancellation)).ConfigureAwait(false);
        }
    }

    /// <summary>What the server refused, each thing once, with the remedy.</summary>
    public IEnumerable<string> Problems() => MissingNamespaces().Concat(MissingRights()).Concat(_remaining.Order(StringComparer.Ordinal)).Concat(_refused.Where(refused => !IsMissingNamespace(refused) && refused.MissingPermission is null).Select(Text).Distinct().Order(StringComparer.Ordinal));

    private static bool IsMissingNamespace(ApiServerException refused) => refused.IsNotFound && refused.StatusMessage.StartsWith("namespaces ", StringComparison.Ordinal);

    private static string Text(ApiServerException refused) => refused.Causes.Count == 0 ? refused.Message : refused.Message.Split('\n')[0];

    private async Task ApplyAsync(Policy policy, CancellationToken cancellation)
    {
        var id = ObjectId.Of(policy);
        var request = new ApplyRequest(state.Resources[id.GroupKind], id.Namespace, id.Name, Encoding.UTF8.GetBytes(policy.ToJson()), ApplySet.FieldManager) { DryRun = true };
        try
        {
            Note(policy, await server.ApplyAsync(request, cancellation).ConfigureAwait(false));
        }
        catch (ApiServerException conflict) when (conflict.IsFieldConflict)
        {
            _conflicts[id] = [.. conflict.Causes.GroupBy(cause => cause.Message.Replace("conflict with ", "", StringComparison.Ordinal), cause => cause.Field.TrimStart('.'))
                .Select(owner => $"{owner.Key}: {string.Join(", ", owner.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal)];
            await TryAsync(async () => Note(policy, await server.ApplyAsync(request with { Force = true }, cancellation).ConfigureAwait(false))).ConfigureAwait(false);
        }
        catch (ApiServerException refused) when (!refused.IsUnauthorized && !refused.IsUnanswered)
        {
            _refused.Add(refused);
        }
    }

    /// <summary>Keeps what the server says of a write, and whether something of others would remain that no apply of ours removes.</summary>
    private void Note(Policy policy, WriteResult result)
    {
        var id = ObjectId.Of(policy);
        if (!result.IsCreated && !Difference.IsAsDesired(result.Live, policy) && ManifestText.Policies([result.Live]).Single().Policy is { } read)
        {
            foreach (var remaining in Difference.Between(new LivePolicy(result.Live, read), policy).Where(difference => difference.New is null && difference.Field.StartsWith("spec", StringComparison.Ordinal)))
            {
                _remaining.Add($"{id} would keep {remaining.Field}, which others own: {string.Join(", ", result.Live.ManagedFields.Select(entry => entry.Manager).Where(manager => manager != ApplySet.FieldManager).Distinct())}. Remove it there, or delete the object, and run this again.");
            }
        }

        foreach (var warning in result.Warnings)
        {
            _warnings.Add($"{id}: {warning}");
        }
    }

    private async Task TryAsync(Func<Task> request)
    {
        try
        {
            await request().ConfigureAwait(false);
        }
        catch (ApiServerException refused) when (!refused.IsUnauthorized && !refused.IsUnanswered)
        {
            _refused.Add(refused);
        }
    }

    private async Task MayDeleteAsync(ApiResource resource, string? @namespace, CancellationToken cancellation)
    {
        var access = new AccessRequest("delete", resource.Group, resource.Plural, @namespace);
        try
        {
            if (!await server.MayAsync(access, cancellation).ConfigureAwait(false))
            {
                _refused.Add(new ApiServerException($"{resource} cannot be deleted") { StatusCode = 403, Reason = "Forbidden", Request = access });
            }
        }
        catch (ApiServerException unasked) when (unasked.IsForbidden)
        {
            // A caller that may not even ask is told when it comes to that.
        }
    }

    private IEnumerable<string> MissingNamespaces() => _refused.Where(IsMissingNamespace).Select(refused => refused.Request?.Namespace).OfType<string>().Distinct().Order(StringComparer.Ordinal)
        .Select(name => $"The namespace {name} is not there. Create it first: kubectl create namespace {name}");

    /// <summary>One message for each right, naming all namespaces in which it is missing.</summary>
    private IEnumerable<string> MissingRights() => MissingRightsText.Of(_refused.Select(refused => refused.MissingPermission).OfType<MissingPermission>());
}
