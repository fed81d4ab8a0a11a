namespace NetPolSdk;

/// <summary>
/// <c>policy.networking.k8s.io/v1alpha2 ClusterNetworkPolicy</c>: rules of the administrators, before NetworkPolicies (tier Admin) or
/// after them (tier Baseline). Source: network-policy-api v0.2, "ClusterNetworkPolicy".
/// </summary>
public sealed partial record ClusterNetworkPolicy : AdminPolicy, IPassingPolicy
{
    internal ClusterNetworkPolicy(ObjectMetadata metadata, ClusterPods subject, AdminTier tier, int priority)
        : base(metadata, subject)
    {
        Tier = tier;
        Priority = priority;
    }

    /// <inheritdoc/>
    public override string ApiVersion => "policy.networking.k8s.io/v1alpha2";

    /// <inheritdoc/>
    public override string Kind => "ClusterNetworkPolicy";

    /// <inheritdoc/>
    public override AdminTier Tier { get; }

    /// <inheritdoc/>
    public override int Priority { get; }

    AdminLimits IPassingPolicy.Limits => Limits;

    internal override AdminLimits Limits => AdminLimits.Alpha2;

    internal override string PortsField => "protocols";
}
