using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>Waits until the objects of a plan read back as written.</summary>
internal sealed class ReadBack(IApiServer server, StackPlan plan)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>Waits.</summary>
    /// <returns>What still reads otherwise when the time is over.</returns>
    public async Task<IEnumerable<string>> WaitAsync(TimeSpan atMost, CancellationToken stop)
    {
        var desired = plan.Transition.Steps.Where(step => !step.IsDeletion && !step.IsBridge).Select(step => step.Policy).ToArray();
        var gone = plan.Transition.Steps.Where(step => step.IsDeletion).Select(step => ObjectId.Of(step.Policy)).ToHashSet();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(atMost);
        for (var pause = TimeSpan.FromMilliseconds(100); ; pause = pause * 2 > LongestPause ? LongestPause : pause * 2)
        {
            var state = await new StackReader(server, plan.Set).ReadAsync([.. plan.Transition.Steps.Select(step => step.Policy)], CancellationToken.None).ConfigureAwait(false);
            var live = state.Policies.ToDictionary(policy => policy.Id);
            string[] late = [
                .. desired.Where(policy => !live.TryGetValue(ObjectId.Of(policy), out var there) || Difference.Between(there, policy).Count > 0).Select(policy => $"{ObjectId.Of(policy)} does not read back as written."),
                .. gone.Where(live.ContainsKey).Select(id => $"{id} is still there."),
            ];
            if (late.Length == 0 || deadline.IsCancellationRequested)
            {
                return late;
            }

            try
            {
                await Task.Delay(pause, deadline.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // One last look, and then what is late is said.
            }
        }
    }
}
