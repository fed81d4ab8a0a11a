namespace NetPolSdk.Deployment.Transitions;

/// <summary>Asks the evaluator about every state on the way from one set of policies to another.</summary>
/// <param name="before">All policies that stand.</param>
/// <param name="after">All policies that shall stand.</param>
/// <param name="cluster">The pods between which connections are looked at; addresses outside are looked at as well.</param>
/// <param name="options">What is known of the engine.</param>
internal sealed class TransitionProof(IReadOnlyCollection<Policy> before, IReadOnlyCollection<Policy> after, Cluster cluster, ReachabilityOptions? options = null)
{
    private readonly ReachabilityOptions _options = (options ?? new ReachabilityOptions()).For(before.Concat(after));
    private readonly Dictionary<(Endpoint From, Endpoint To), (TrafficSet Least, TrafficSet Most)> _bounds = [];

    /// <summary>What is wrong on the way: a state in which a connection is cut that both sets allow, or allowed that neither does.</summary>
    /// <param name="steps">The steps, in their order.</param>
    /// <param name="cancellation">Ends the proof.</param>
    public IEnumerable<string> Faults(IEnumerable<TransitionStep> steps, CancellationToken cancellation = default)
    {
        var (old, @new) = (Of(before), Of(after));
        var standing = before.ToDictionary(policy => (policy.Kind, policy.Namespace, policy.Name));
        foreach (var step in steps)
        {
            cancellation.ThrowIfCancellationRequested();
            var id = (step.Policy.Kind, step.Policy.Namespace, step.Policy.Name);
            if (step.IsDeletion)
            {
                standing.Remove(id);
            }
            else
            {
                standing[id] = step.Policy;
            }

            foreach (var fault in Faults(step, old, Of(standing.Values), @new))
            {
                yield return fault;
            }
        }
    }

    private IEnumerable<string> Faults(TransitionStep step, Reachability old, Reachability now, Reachability @new)
    {
        var ends = cluster.Workloads.Select(Endpoint.Of).Concat(Outside(old, now, @new)).ToArray();
        foreach (var from in ends)
        {
            foreach (var to in ends.Where(to => to.Workload is not null || from.Workload is not null))
            {
                var (least, most) = Bounds(old, @new, from, to);
                var answer = now.Between(from, to);
                var allowed = answer.Allowed;
                if (!allowed.Contains(least))
                {
                    yield return $"{step}: {least.Except(allowed)} from {from} to {to} is cut";
                }

                var possible = allowed.Union(answer.Conditional.Traffic());
                if (!most.Contains(possible))
                {
                    yield return $"{step}: {possible.Except(most)} from {from} to {to} passes";
                }
            }
        }
    }

    private (TrafficSet Least, TrafficSet Most) Bounds(Reachability old, Reachability @new, Endpoint from, Endpoint to)
    {
        if (!_bounds.TryGetValue((from, to), out var bounds))
        {
            var (one, other) = (old.Between(from, to), @new.Between(from, to));
            _bounds[(from, to)] = bounds = (one.Allowed.Intersect(other.Allowed), Most(one).Union(Most(other)));
        }

        return bounds;
    }

    private static TrafficSet Most(TrafficAnswer answer) => answer.Allowed.Union(answer.Undefined).Union(answer.Conditional.Traffic());

    /// <summary>Addresses outside, one of each range that a policy may tell apart.</summary>
    private static IEnumerable<Endpoint> Outside(params Reachability[] states) => states.SelectMany(state => state.Cluster.Policies).OfType<NetworkPolicy>()
        .SelectMany(policy => policy.Ingress.SelectMany(rule => rule.From).Concat(policy.Egress.SelectMany(rule => rule.To))).OfType<IpBlock>()
        .SelectMany(block => AddressSet.Of(block).Concat(block.Exceptions.SelectMany(exception => AddressSet.Of(exception))))
        .Select(range => range.First).Append(IpAddress.Parse("198.51.100.1")).Distinct().Select(Endpoint.Of);

    private Reachability Of(IEnumerable<Policy> policies) => Reachability.Of(cluster.WithPolicies(policies), _options);
}
