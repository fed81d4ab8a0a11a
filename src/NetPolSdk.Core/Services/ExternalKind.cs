namespace NetPolSdk;

/// <summary>What the addresses that a service calls are.</summary>
public enum ExternalKind
{
    /// <summary>A range outside the cluster.</summary>
    Addresses,

    /// <summary>The internet.</summary>
    Internet,

    /// <summary>The Kubernetes API server.</summary>
    KubernetesApi,
}
