using System.Globalization;

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
    public static Dns KubeDns { get; } = Of(Platform.CoreDns);

    /// <summary>OpenShift's DNS in <c>openshift-dns</c>, on pod port 5353.</summary>
    public static Dns OpenShift { get; } = Of(Platform.OpenShiftDns);

    /// <summary>NodeLocal DNSCache on its usual address 169.254.20.10. It runs on the host network, so pod selectors cannot match it.</summary>
    public static Dns NodeLocalCache { get; } = new(IpBlock.Of("169.254.20.10/32"), Port53);

    /// <summary>GKE Cloud DNS: the metadata server, 169.254.169.254, on port 53.</summary>
    public static Dns GkeCloudDns { get; } = new(IpBlock.Of("169.254.169.254/32"), Port53);

    /// <summary>AKS LocalDNS, the node's own cache: 169.254.10.10 and 169.254.10.11 on port 53.</summary>
    public static Dns AksLocalDns { get; } = At("169.254.10.10", "169.254.10.11");

    /// <summary>The destinations.</summary>
    public Peers To { get; }

    /// <summary>The resolver's ports on its pods: UDP first, then TCP, which answers that do not fit a datagram need.</summary>
    public ValueList<Port> Ports { get; }

    private static ValueList<Port> Port53 => [Port.Udp(53), Port.Tcp(53)];

    /// <summary>NodeLocal DNSCache in iptables mode, which also answers on the ClusterIP of the <c>kube-dns</c> Service.</summary>
    /// <param name="kubeDnsClusterIp">That address, such as <c>10.96.0.10</c>.</param>
    /// <exception cref="InvalidPolicyException">The text is no address.</exception>
    public static Dns NodeLocalCacheWith(string kubeDnsClusterIp) =>
        new(Peers.Of(IpBlock.Of("169.254.20.10/32"), Address(kubeDnsClusterIp, nameof(kubeDnsClusterIp))), Port53);

    /// <summary>Resolvers at fixed addresses, such as a corporate one, on port 53.</summary>
    /// <param name="addresses">The addresses, one or more.</param>
    /// <exception cref="InvalidPolicyException">A text is no address, or there is none.</exception>
    public static Dns At(params string[] addresses)
    {
        Require.NotNull(addresses, nameof(addresses));
        Require.NotEmpty(addresses.Length, "to", "Name the resolver's addresses.", nameof(addresses));
        Peer[] blocks = [.. addresses.Select(address => Address(address, nameof(addresses)))];
        return new Dns(Peers.Of(blocks), Port53);
    }

    /// <summary>Resolver pods of your own.</summary>
    /// <param name="peers">The pods.</param>
    /// <param name="port">Their port, 53 unless said otherwise.</param>
    /// <exception cref="InvalidPolicyException">The port is out of bounds.</exception>
    public static Dns In(Peers peers, int port = 53)
    {
        Require.NotNull(peers, nameof(peers));
        SyntaxFault.ThrowIfAny(PortSyntax.NumberFault(port), "ports[].port", port.ToString(CultureInfo.InvariantCulture), nameof(port));
        return new(peers, [Port.Udp(port), Port.Tcp(port)]);
    }

    /// <summary>The rule that allows it.</summary>
    internal EgressRule ToRule() => new(To, NetPolSdk.Ports.FromWire(Ports), null);

    private static Dns Of(PlatformComponent component) => new(component, [component.PortFor("dns"), component.PortFor("dns-tcp")]);

    /// <summary>The block of one address, which is checked as the server checks a range.</summary>
    private static IpBlock Address(string text, string parameter)
    {
        Require.NotNull(text, parameter);
        if (Hole.Admits(text))
        {
            return IpBlock.Of(text);
        }

        if (!IpAddress.TryParse(text, out var address))
        {
            throw new InvalidPolicyException(RuleIds.Cidr, "ipBlock.cidr", text, "is not an IP address", "Write one like 10.96.0.10 or fd00::a.", parameter);
        }

        var cidr = address.ToString() + "/" + address.Bits.ToString(CultureInfo.InvariantCulture);
        return new IpBlock(Cidr.Parse(cidr, RuleIds.Cidr, "ipBlock.cidr", parameter), []);
    }
}
