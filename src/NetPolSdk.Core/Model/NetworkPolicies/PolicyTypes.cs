namespace NetPolSdk;

/// <summary>
/// The directions in which a policy isolates the pods that it selects: <c>spec.policyTypes</c>. In a direction that is
/// not among them the policy has no effect. Source: Kubernetes docs, "Network Policies", section "The NetworkPolicy resource".
/// </summary>
[Flags]
public enum PolicyTypes
{
    /// <summary>No direction. No finished policy has it.</summary>
    None = 0,

    /// <summary>Connections to the pods.</summary>
    Ingress = 1,

    /// <summary>Connections from the pods.</summary>
    Egress = 2,

    /// <summary>Both directions.</summary>
    Both = Ingress | Egress,
}
