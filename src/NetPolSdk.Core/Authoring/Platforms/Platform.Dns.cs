namespace NetPolSdk;

// Resolvers. To allow pods to use them, Dns has the words.
public static partial class Platform
{
    /// <summary>CoreDNS or kube-dns, in <c>kube-system</c>.</summary>
    public static PlatformComponent CoreDns { get; } = Labelled(
        "coredns",
        "kube-system",
        "k8s-app",
        "kube-dns",
        ("dns", Port.Udp(53)),
        ("dns-tcp", Port.Tcp(53)),
        ("metrics", Port.Tcp(9153)),
        ("health", Port.Tcp(8080)),
        ("ready", Port.Tcp(8181)));

    /// <summary>NodeLocal DNSCache. It runs on the host network: as a peer use <see cref="Dns.NodeLocalCache"/>.</summary>
    public static PlatformComponent NodeLocalDns { get; } = Labelled(
        "node-local-dns",
        "kube-system",
        "k8s-app",
        "node-local-dns",
        ("dns", Port.Udp(53)),
        ("dns-tcp", Port.Tcp(53)),
        ("metrics", Port.Tcp(9253))) with
    { IsHostNetwork = true };

    /// <summary>OpenShift's DNS, in <c>openshift-dns</c>.</summary>
    public static PlatformComponent OpenShiftDns { get; } = Labelled(
        "openshift-dns",
        "openshift-dns",
        "dns.operator.openshift.io/daemonset-dns",
        "default",
        ("dns", Port.Udp(5353)),
        ("dns-tcp", Port.Tcp(5353)),
        ("metrics", Port.Tcp(9154)));
}
