namespace NetPolSdk;

/// <summary>The kinds that policies can be converted to.</summary>
public enum ConversionTarget
{
    /// <summary><c>policy.networking.k8s.io/v1alpha2 ClusterNetworkPolicy</c>, from AdminNetworkPolicies and the BaselineAdminNetworkPolicy.</summary>
    ClusterNetworkPolicy,

    /// <summary>
    /// <c>policy.networking.k8s.io/v1alpha1</c>, from ClusterNetworkPolicies: those of tier Admin become AdminNetworkPolicies, those of tier
    /// Baseline the one BaselineAdminNetworkPolicy.
    /// </summary>
    AdminNetworkPolicy,
}
