namespace NetPolSdk;

/// <summary>The network plugin (CNI) that enforces policies; plugins differ in what they support. Source: Kubernetes docs, "Network Plugins".</summary>
public enum NetworkPlugin
{
    /// <summary>Not known: nothing is said about any plugin's limits.</summary>
    Unknown,

    /// <summary>Calico, also as the policy engine beside another plugin.</summary>
    Calico,

    /// <summary>Cilium.</summary>
    Cilium,

    /// <summary>Antrea.</summary>
    Antrea,

    /// <summary>OVN-Kubernetes, as on OpenShift.</summary>
    OvnKubernetes,

    /// <summary>The Amazon VPC CNI with its network policy agent.</summary>
    AwsVpc,

    /// <summary>Azure Network Policy Manager.</summary>
    AzureNpm,

    /// <summary>Azure Network Policy Manager on Windows nodes, where it supports less.</summary>
    AzureNpmWindows,

    /// <summary>Azure CNI powered by Cilium.</summary>
    AzureCilium,

    /// <summary>GKE Dataplane V2, which is built on Cilium.</summary>
    GkeDataplaneV2,

    /// <summary>kindnet, kind's default; it enforces policies since Kubernetes 1.32's releases of kind.</summary>
    Kindnet,

    /// <summary>Flannel alone, which enforces no policy.</summary>
    Flannel,
}
