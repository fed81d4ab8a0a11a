namespace NetPolSdk;

/// <summary>When a <see cref="ClusterNetworkPolicy"/> is asked: <c>spec.tier</c>.</summary>
public enum AdminTier
{
    /// <summary><c>Admin</c>: before NetworkPolicies.</summary>
    Admin,

    /// <summary><c>Baseline</c>: after them, for pods that none isolates.</summary>
    Baseline,
}
