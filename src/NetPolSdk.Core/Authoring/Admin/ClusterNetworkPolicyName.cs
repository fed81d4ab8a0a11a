namespace NetPolSdk;

/// <summary>The beginning of a <see cref="ClusterNetworkPolicy"/>: its name. Its tier comes next.</summary>
public sealed record ClusterNetworkPolicyName
{
    private readonly ObjectMetadata _metadata;

    internal ClusterNetworkPolicyName(ObjectMetadata metadata) => _metadata = metadata;

    /// <summary>Has the policy asked before NetworkPolicies, whatever they say.</summary>
    /// <param name="priority">0, which is asked first, to 1000; no other policy of the tier should have the same.</param>
    /// <exception cref="InvalidPolicyException">The number is out of bounds.</exception>
    public ClusterNetworkPolicyPlace InAdminTier(int priority) => In(AdminTier.Admin, priority);

    /// <summary>Has the policy asked after NetworkPolicies, for pods that none of them isolates.</summary>
    /// <param name="priority">0, which is asked first, to 1000; no other policy of the tier should have the same.</param>
    /// <exception cref="InvalidPolicyException">The number is out of bounds.</exception>
    public ClusterNetworkPolicyPlace InBaselineTier(int priority) => In(AdminTier.Baseline, priority);

    private ClusterNetworkPolicyPlace In(AdminTier tier, int priority)
    {
        AdminLimits.ThrowIfNotPriority(priority, nameof(priority));
        return new ClusterNetworkPolicyPlace(_metadata, tier, priority);
    }
}
