namespace NetPolSdk;

/// <summary>One place that answers DNS queries: a peer and its port.</summary>
internal sealed class Resolver
{
    private readonly Peer _peer;

    private Resolver(Peer peer, int port)
    {
        _peer = peer;
        Port = port;
    }

    /// <summary>
    /// The resolvers of the usual distributions: kube-dns and CoreDNS, OpenShift, NodeLocal DNSCache, GKE Cloud DNS, AKS LocalDNS.
    /// Source: Kubernetes docs, "Using NodeLocal DNSCache"; OpenShift, GKE and AKS docs.
    /// </summary>
    public static IReadOnlyList<Resolver> Usual { get; } =
        [.. new[] { Dns.KubeDns, Dns.OpenShift, Dns.NodeLocalCache, Dns.GkeCloudDns, Dns.AksLocalDns }.SelectMany(Of)];

    /// <summary>The port that it listens on.</summary>
    public int Port { get; }

    public static IEnumerable<Resolver> Of(Dns dns) =>
        from peer in dns.To
        from port in dns.Ports.Take(1)
        select new Resolver(peer, port.Number ?? 53);

    /// <summary>Whether the peers of a rule admit it.</summary>
    /// <param name="peers">The peers.</param>
    /// <param name="home">The policy's namespace, which pods without one are in.</param>
    public Answer IsAmong(Peers peers, string? home) => peers.Reach(_peer, home);
}
