namespace NetPolSdk;

/// <summary>
/// <c>policy.networking.k8s.io/v1alpha1 AdminNetworkPolicy</c>: rules of the administrators that come before NetworkPolicies.
/// <see cref="ClusterNetworkPolicy"/> has taken its place. Source: network-policy-api v0.1, "AdminNetworkPolicy".
/// </summary>
public sealed partial record AdminNetworkPolicy : AdminPolicy, IPassingPolicy
{
    internal AdminNetworkPolicy(ObjectMetadata metadata, ClusterPods subject, int priority)
        : base(metadata, subject) => Priority = priority;

    /// <inheritdoc/>
    public override string ApiVersion => "policy.networking.k8s.io/v1alpha1";

    /// <inheritdoc/>
    public override string Kind => "AdminNetworkPolicy";

    /// <inheritdoc/>
    public override AdminTier Tier => AdminTier.Admin;

    /// <inheritdoc/>
    public override int Priority { get; }

    AdminLimits IPassingPolicy.Limits => Limits;

    internal override AdminLimits Limits => AdminLimits.Alpha1;

    internal override string PortsField => "ports";
}
