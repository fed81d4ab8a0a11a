namespace NetPolSdk;

/// <summary>The beginning of an <see cref="AdminNetworkPolicy"/>: its name. <see cref="WithPriority"/> comes next.</summary>
public sealed record AdminNetworkPolicyName
{
    private readonly ObjectMetadata _metadata;

    internal AdminNetworkPolicyName(ObjectMetadata metadata) => _metadata = metadata;

    /// <summary>Says when the policy is asked: <c>spec.priority</c>.</summary>
    /// <param name="priority">0, which is asked first, to 1000; no other policy should have the same.</param>
    /// <exception cref="InvalidPolicyException">The number is out of bounds.</exception>
    public AdminNetworkPolicyPlace WithPriority(int priority)
    {
        AdminLimits.ThrowIfNotPriority(priority, nameof(priority));
        return new AdminNetworkPolicyPlace(_metadata, priority);
    }
}
