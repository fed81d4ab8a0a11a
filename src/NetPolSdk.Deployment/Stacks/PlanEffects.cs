namespace NetPolSdk.Deployment.Stacks;

/// <summary>What a plan means for the pods that a cluster has.</summary>
internal static class PlanEffects
{
    /// <summary>Comparing all pairs of more workloads than this takes longer than a person waits.</summary>
    private const int MostWorkloads = 1_000;

    /// <summary>The connections that change, and what to think of.</summary>
    /// <param name="known">The cluster.</param>
    /// <param name="before">All policies that stand.</param>
    /// <param name="after">All policies that shall stand.</param>
    /// <param name="declared">The services that the stack is for; null where they are not known.</param>
    /// <param name="cancellation">Ends the comparison.</param>
    public static (IReadOnlyList<ConnectionChange> Changes, IReadOnlyList<string> Warnings) Of(KnownCluster known, IEnumerable<Policy> before, IEnumerable<Policy> after, ServiceGraph? declared, CancellationToken cancellation)
    {
        if (known.Cluster.Workloads.Count > MostWorkloads)
        {
            return ([], [$"The cluster has {known.Cluster.Workloads.Count} workloads. Connections are compared for at most {MostWorkloads}, so the plan does not say which are gained and lost."]);
        }

        var (old, @new) = (Reachability.Of(known.Cluster.WithPolicies(Evaluated(before))), Reachability.Of(known.Cluster.WithPolicies(Evaluated(after))));
        var served = Served(known.Cluster);
        ConnectionChange[] changes = [.. old.ChangesTo(@new, cancellation)];
        return (changes, [.. changes.SelectMany(change => ServiceWarnings(served, change)).Concat(changes.SelectMany(change => CallWarnings(declared, change))).Distinct()]);
    }

    private static IEnumerable<Policy> Evaluated(IEnumerable<Policy> policies) => policies.Where(policy => policy is NetworkPolicy);

    /// <summary>The traffic to each workload that Services send there.</summary>
    private static ILookup<Workload, (string Service, TrafficSet Traffic)> Served(Cluster cluster) => cluster.Services
        .SelectMany(service => service.TargetsIn(cluster, null).Select(target => (Service: service.Address, target.Workload, target.Traffic)))
        .ToLookup(target => target.Workload, target => (target.Service, target.Traffic));

    private static IEnumerable<string> ServiceWarnings(ILookup<Workload, (string Service, TrafficSet Traffic)> served, ConnectionChange change) =>
        (change is { To.Workload: { } to, From.Workload: not null } ? served[to] : [])
        .Select(target => (target.Service, Traffic: target.Traffic.Intersect(change.Lost)))
        .Where(cut => !cut.Traffic.IsEmpty)
        .Select(cut => $"{change.From} loses the Service {cut.Service}: {cut.Traffic} to {change.To} is cut.");

    private static IEnumerable<string> CallWarnings(ServiceGraph? declared, ConnectionChange change)
    {
        foreach (var caller in (declared ?? []).Where(caller => Is(change.From.Workload, caller)))
        {
            foreach (var callee in caller.Calls.Select(call => (declared!.Find(call.Callee), call.Ports)).Where(callee => callee.Item1 is not null && Is(change.To.Workload, callee.Item1)))
            {
                var lost = callee.Item1!.Ports.Where(port => callee.Ports.Count == 0 || callee.Ports.Contains(port.Name))
                    .Where(port => port.Port.Number is { } number && change.Lost.Contains(port.Port.Protocol, number)).Select(port => port.Port.ToString()).ToArray();
                if (lost.Length > 0)
                {
                    yield return $"{caller.Address} declares that it calls {callee.Item1!.Address}, and loses it: {string.Join(", ", lost)} from {change.From} to {change.To} is cut.";
                }
            }
        }
    }

    private static bool Is(Workload? workload, Service service) => workload is not null && workload.Namespace == service.Namespace
        && service.Labels.All(label => workload.Labels.TryGetValue(label.Key, out var value) && value == label.Value);
}
