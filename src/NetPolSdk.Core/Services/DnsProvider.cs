namespace NetPolSdk;

/// <summary>A usual resolver of a cluster, for attributes; <see cref="Dns"/> has them as values.</summary>
public enum DnsProvider
{
    /// <summary><see cref="Dns.KubeDns"/>: CoreDNS or kube-dns in <c>kube-system</c>.</summary>
    KubeDns,

    /// <summary><see cref="Dns.OpenShift"/>: OpenShift's DNS.</summary>
    OpenShift,

    /// <summary><see cref="Dns.NodeLocalCache"/>: NodeLocal DNSCache on its usual address.</summary>
    NodeLocalCache,

    /// <summary><see cref="Dns.GkeCloudDns"/>: GKE Cloud DNS.</summary>
    GkeCloudDns,

    /// <summary><see cref="Dns.AksLocalDns"/>: AKS LocalDNS.</summary>
    AksLocalDns,
}
