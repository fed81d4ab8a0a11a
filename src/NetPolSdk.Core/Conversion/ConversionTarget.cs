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

    /// <summary><c>networking.k8s.io/v1 NetworkPolicy</c>, from Calico's NetworkPolicies and CiliumNetworkPolicies where nothing is lost.</summary>
    NetworkPolicy,

    /// <summary><c>projectcalico.org/v3 NetworkPolicy</c>, from NetworkPolicies.</summary>
    CalicoNetworkPolicy,

    /// <summary><c>cilium.io/v2 CiliumNetworkPolicy</c>, from NetworkPolicies.</summary>
    CiliumNetworkPolicy,
}
