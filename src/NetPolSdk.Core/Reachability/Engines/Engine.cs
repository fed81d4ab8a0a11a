namespace NetPolSdk;

/// <summary>Whose semantics decide where engines differ about the same policies, and whose own kinds of policies are enforced.</summary>
public enum Engine
{
    /// <summary>The Kubernetes and network-policy-api specifications, which enforce no kinds but their own.</summary>
    Upstream,

    /// <summary>
    /// Calico: NetworkPolicies are in the tier <c>default</c> at order 1000, among Calico's own policies, and admin policies are tiers
    /// beside Calico's. Pods on their node's network are never selected as pods. Source: Calico docs, "Get started with policy tiers".
    /// </summary>
    Calico,

    /// <summary>
    /// Cilium: any deny beats any allow, address blocks never match pods, and the rules of a NetworkPolicy are in effect whatever its
    /// policyTypes. Source: Cilium docs, "Network Policy".
    /// </summary>
    Cilium,
}
