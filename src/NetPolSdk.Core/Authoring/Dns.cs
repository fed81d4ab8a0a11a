namespace NetPolSdk;

/// <summary>
/// A cluster's DNS resolver: whom pods must reach, over UDP and TCP, for names to resolve.
/// Source: Kubernetes docs, "DNS for Services and Pods" and "Using NodeLocal DNSCache".
/// </summary>
public sealed record Dns
{
    private Dns(Peers to, ValueList<Port> ports)
    {
        To = to;
        Ports = ports;
    }

    /// <summary>CoreDNS or kube-dns in <c>kube-system</c>, on pod port 53: kubeadm, k3s, RKE2, kind, EKS, AKS, GKE.</summary>
    public static Dns KubeDns { get; } = new(Pods.Labelled("k8s-app", "kube-dns").In(Namespaces.Named("kube-system")), Port53);

    /// <summary>OpenShift's DNS in <c>openshift-dns</c>, on pod port 5353.</summary>
    public static Dns OpenShift { get; } = new(
        Pods.Labelled("dns.operator.openshift.io/daemonset-dns", "default").In(Namespaces.Named("openshift-dns")),
        [Port.Udp(5353), Port.Tcp(5353)]);

    /// <summary>NodeLocal DNSCache on its usual address 169.254.20.10. It runs on the host network, so pod selectors cannot match it.</summary>
    public static Dns NodeLocalCache { get; } = new(IpBlock.Of("169.254.20.10/32"), Port53);

    /// <summary>GKE Cloud DNS: the metadata server, 169.254.169.254, on port 53.</summary>
    public static Dns GkeCloudDns { get; } = new(IpBlock.Of("169.254.169.254/32"), Port53);

    /// <summary>The destinations.</summary>
    public Peers To { get; }

    /// <summary>The resolver's ports on its pods: UDP first, then TCP, which answers that do not fit a datagram need.</summary>
    public ValueList<Port> Ports { get; }

    private static ValueList<Port> Port53 => [Port.Udp(53), Port.Tcp(53)];

    /// <summary>NodeLocal DNSCache in iptables mode, which also answers on the ClusterIP of the <c>kube-dns</c> Service.</summary>
    /// <param name="kubeDnsClusterIp">That address, such as <c>10.96.0.10</c>.</param>
    /// <exception cref="FormatException">The text is no address.</exception>
    public static Dns NodeLocalCacheWith(string kubeDnsClusterIp) => At("169.254.20.10", kubeDnsClusterIp);

    /// <summary>Resolvers at fixed addresses, such as a corporate one, on port 53.</summary>
    /// <param name="addresses">The addresses, one or more.</param>
    /// <exception cref="FormatException">A text is no address.</exception>
    /// <exception cref="InvalidPolicyException">There is no address.</exception>
    public static Dns At(params string[] addresses)
    {
        Peer[] blocks = [.. Require.NotNull(addresses, nameof(addresses)).Select(text => IpAddress.Parse(text)).Select(address => IpBlock.Of($"{address}/{address.Bits}"))];
        return new Dns(Peers.Of(blocks), Port53);
    }

    /// <summary>Resolver pods of your own.</summary>
    /// <param name="peers">The pods.</param>
    /// <param name="port">Their port, 53 unless said otherwise.</param>
    /// <exception cref="InvalidPolicyException">The port is out of bounds.</exception>
    public static Dns In(Peers peers, int port = 53) => new(Require.NotNull(peers, nameof(peers)), [Port.Udp(port), Port.Tcp(port)]);

    /// <summary>The rule that allows it.</summary>
    internal EgressRule ToRule() => new(To, NetPolSdk.Ports.FromWire(Ports), null);
}
