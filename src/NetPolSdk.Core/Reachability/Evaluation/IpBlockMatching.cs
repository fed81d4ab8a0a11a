namespace NetPolSdk;

/// <summary>Whether an <c>ipBlock</c> matches pods of the cluster.</summary>
public enum IpBlockMatching
{
    /// <summary>A pod whose address is in the block matches: kube-router, Calico, OVN-Kubernetes, Antrea and the upstream conformance tests. Where the address is not known the answer is undefined.</summary>
    ByAddress,

    /// <summary>Only what is outside the cluster matches: Cilium, GKE Dataplane V2 and AKS with Cilium.</summary>
    OutsideOnly,
}
