using System.Text;
using System.Text.Json.Nodes;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Tool.Doctor.EnforcementTest;

/// <summary>
/// Carries the test out, and deletes its namespace whatever happens. A server that cannot be reached even without a policy proves nothing, so that is
/// looked at first.
/// </summary>
internal sealed class ClusterTest(IApiServer server, TestObjects objects, TimeSpan timeout, Action<string> tell)
{
    private const string Manager = "netpolsdk";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>How often a pod is looked at; tests do not wait.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Carries it out.</summary>
    /// <param name="cancellation">Ends it; what was created is deleted all the same.</param>
    /// <returns>What it showed, and why where it showed nothing.</returns>
    /// <exception cref="ApiServerException">The server refused something, or did not answer.</exception>
    public async Task<(TestOutcome Outcome, string Reason)> RunAsync(CancellationToken cancellation)
    {
        tell($"creating the namespace {objects.Namespace}");
        var space = (await CreateAsync(ApiResource.Namespaces, null, objects.Namespace, objects.NamespaceObject, cancellation).ConfigureAwait(false)).Live;
        try
        {
            return await TestAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            await CleanUpAsync(space).ConfigureAwait(false);
        }
    }

    private async Task<(TestOutcome Outcome, string Reason)> TestAsync(CancellationToken cancellation)
    {
        tell("starting a server");
        await CreateAsync(ApiResource.Pods, objects.Namespace, TestObjects.Server, objects.ServerPod, cancellation).ConfigureAwait(false);
        var running = await WaitAsync(TestObjects.Server, pod => Phase(pod) == "Running" && Address(pod) is not null, cancellation).ConfigureAwait(false);
        if (running is null || Address(running) is not { } address)
        {
            return (TestOutcome.Inconclusive, await WhyNotAsync(TestObjects.Server, cancellation).ConfigureAwait(false));
        }

        tell("connecting without a policy");
        if (await PhaseOfAsync(TestObjects.Before, objects.BeforePod(address), cancellation).ConfigureAwait(false) is not "Succeeded")
        {
            return (TestOutcome.Inconclusive, "The server cannot be reached even without a policy of the test: " + await WhyNotAsync(TestObjects.Before, cancellation).ConfigureAwait(false) + " Policies of the whole cluster may deny it.");
        }

        tell("denying, and connecting again");
        var denial = new ApplyRequest(ApiResource.NetworkPolicies, objects.Namespace, objects.Denial.Name, Encoding.UTF8.GetBytes(objects.Denial.ToJson()), Manager);
        await server.ApplyAsync(denial, cancellation).ConfigureAwait(false);
        return await PhaseOfAsync(TestObjects.After, objects.AfterPod(address), cancellation).ConfigureAwait(false) switch
        {
            "Succeeded" => (TestOutcome.Enforced, ""),
            "Failed" => (TestOutcome.NotEnforced, ""),
            _ => (TestOutcome.Inconclusive, await WhyNotAsync(TestObjects.After, cancellation).ConfigureAwait(false)),
        };
    }

    private async Task<string?> PhaseOfAsync(string name, JsonObject pod, CancellationToken cancellation)
    {
        await CreateAsync(ApiResource.Pods, objects.Namespace, name, pod, cancellation).ConfigureAwait(false);
        var ended = await WaitAsync(name, one => Phase(one) is "Succeeded" or "Failed", cancellation).ConfigureAwait(false);
        return ended is null ? null : Phase(ended);
    }

    /// <summary>The pod as soon as it is as it should be; null where that takes too long.</summary>
    private async Task<LiveObject?> WaitAsync(string name, Func<LiveObject, bool> isReady, CancellationToken cancellation)
    {
        var start = Clock.GetTimestamp();
        do
        {
            if (await server.GetAsync(ApiResource.Pods, objects.Namespace, name, cancellation).ConfigureAwait(false) is { } pod && isReady(pod))
            {
                return pod;
            }

            await Task.Delay(Pause, Clock, cancellation).ConfigureAwait(false);
        }
        while (Clock.GetElapsedTime(start) < timeout);
        return null;
    }

    private async Task<string> WhyNotAsync(string name, CancellationToken cancellation)
    {
        var pod = await server.GetAsync(ApiResource.Pods, objects.Namespace, name, cancellation).ConfigureAwait(false);
        var waiting = Deployment.Snapshots.NodeAgents.Items(pod?["status"], "containerStatuses")
            .Select(status => LiveObject.Member(LiveObject.Member(status, "state"), "waiting"))
            .Select(state => LiveObject.Text(state, "reason"))
            .FirstOrDefault(reason => reason is not null);
        return $"The pod {name} is {(pod is null ? "gone" : Phase(pod) ?? "of an unknown phase")}{(waiting is null ? "" : $" ({waiting})")} after {timeout.TotalSeconds:0} s. Where images must come from another place, name one with --image.";
    }

    private Task<WriteResult> CreateAsync(ApiResource resource, string? space, string name, JsonObject content, CancellationToken cancellation) =>
        server.CreateAsync(new CreateRequest(resource, space, name, Encoding.UTF8.GetBytes(content.ToJsonString()), Manager), cancellation);

    private async Task CleanUpAsync(LiveObject space)
    {
        try
        {
            await server.DeleteAsync(new DeleteRequest(ApiResource.Namespaces, null, space.Name, space.Uid) { Propagation = DeletionPropagation.Background }, CancellationToken.None).ConfigureAwait(false);
            tell($"the namespace {space.Name} is being deleted");
        }
        catch (ApiServerException failure)
        {
            tell($"the namespace {space.Name} is still there: {failure.Message} Delete it with: kubectl delete namespace {space.Name}");
        }
    }

    private static string? Phase(LiveObject pod) => LiveObject.Text(pod["status"], "phase");

    private static string? Address(LiveObject pod) => LiveObject.Text(pod["status"], "podIP") is { Length: > 0 } address ? address : null;
}
