namespace NetPolSdk;

/// <summary>
/// <c>policy.networking.k8s.io/v1alpha1 BaselineAdminNetworkPolicy</c>: rules for pods that no NetworkPolicy isolates. A cluster has
/// one, named <c>default</c>. <see cref="ClusterNetworkPolicy"/> has taken its place. Source: network-policy-api v0.1, "BaselineAdminNetworkPolicy".
/// </summary>
public sealed partial record BaselineAdminNetworkPolicy : AdminPolicy
{
    /// <summary>The only name that it may have.</summary>
    public const string OnlyName = "default";

    internal BaselineAdminNetworkPolicy(ObjectMetadata metadata, ClusterPods subject)
        : base(metadata, subject)
    {
    }

    /// <inheritdoc/>
    public override string ApiVersion => "policy.networking.k8s.io/v1alpha1";

    /// <inheritdoc/>
    public override string Kind => "BaselineAdminNetworkPolicy";

    /// <inheritdoc/>
    public override AdminTier Tier => AdminTier.Baseline;

    /// <inheritdoc/>
    public override int Priority => 0;

    internal override AdminLimits Limits => AdminLimits.Alpha1;

    internal override string PortsField => "ports";
}
