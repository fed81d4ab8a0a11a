namespace NetPolSdk;

/// <summary>Which policies of a set isolate known workloads in a direction.</summary>
internal sealed class IsolatingPolicies
{
    private readonly ILookup<string, NetworkPolicy> _policies;

    public IsolatingPolicies(PolicySet set, PolicyTypes direction)
    {
        _policies = set.All.OfType<NetworkPolicy>().Where(policy => (policy.PolicyTypes & direction) != 0).ToLookup(Cluster.NamespaceOf, StringComparer.Ordinal);
        IsSure = set.IsComplete && _policies.All(group => group.All(policy => !Hole.Is(policy.Namespace) && !HasHole(policy)));
    }

    /// <summary>Whether those that isolate a workload are all there are.</summary>
    public bool IsSure { get; }

    /// <summary>The policies that certainly isolate a workload.</summary>
    public IReadOnlyList<NetworkPolicy> Of(Workload workload) =>
        [.. _policies[workload.Namespace].Where(policy => !HasHole(policy) && policy.Subject.Selector.Matches(workload.Labels))];

    private static bool HasHole(NetworkPolicy policy) => policy.Subject.Selector.Requirements().Any(requirement => requirement.HasHole());
}
