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
        [.. new[] { Dns.KubeDns, Dns.OpenShift, Dns.NodeLocalCache, Dns.GkeCloudDns, Dns.At("169.254.10.10", "169.254.10.11") }.SelectMany(Of)];

    /// <summary>The port that it listens on.</summary>
    public int Port { get; }

    public static IEnumerable<Resolver> Of(Dns dns) =>
        from peer in dns.To
        from port in dns.Ports.Take(1)
        select new Resolver(peer, port.Number ?? 53);

    /// <summary>Whether the peers of a rule admit it.</summary>
    /// <param name="peers">The peers.</param>
    /// <param name="home">The policy's namespace, which pods without one are in.</param>
    public Answer IsAmong(Peers peers, string? home) => peers.IsAnyone ? Answer.Yes : peers.Select(peer => IsWithin(peer, home)).Max();

    private Answer IsWithin(Peer peer, string? home) => (peer, _peer) switch
    {
        _ when peer.Equals(_peer) => Answer.Yes,
        (IpBlock block, IpBlock resolver) => IsWithin(block, resolver.Cidr),
        (IpBlock, _) or (_, IpBlock) => Answer.No,
        (Namespaces namespaces, PodsInNamespaces resolver) => Matches(namespaces.Selector, resolver.Namespaces.Selector),
        (PodsInNamespaces both, PodsInNamespaces resolver) =>
            Matches(both.Namespaces.Selector, resolver.Namespaces.Selector).And(Matches(both.Pods.Selector, resolver.Pods.Selector)),
        (Pods pods, PodsInNamespaces resolver) => IsIn(home, resolver.Namespaces).And(Matches(pods.Selector, resolver.Pods.Selector)),
        _ => Answer.Maybe,
    };

    private static Answer IsWithin(IpBlock block, Cidr resolver)
    {
        if (block.Cidr.IsHole || resolver.IsHole || block.Exceptions.Any(exception => exception.IsHole))
        {
            return Answer.Maybe;
        }

        return block.Cidr.Contains(resolver) && !block.Exceptions.Any(exception => exception.Overlaps(resolver)) ? Answer.Yes : Answer.No;
    }

    /// <summary>A policy without a namespace is not taken for one of the resolver's own.</summary>
    private static Answer IsIn(string? home, Namespaces namespaces)
    {
        var names = NamespaceNames.Of(namespaces.Selector);
        if (home is null || (names.Count > 0 && !Hole.Is(home)))
        {
            return home is not null && names.Contains(home) ? Answer.Yes : Answer.No;
        }

        return Answer.Maybe;
    }

    /// <summary>Whether a selector matches pods or namespaces that have the labels of another one, and no others that matter.</summary>
    private static Answer Matches(LabelSelector selector, LabelSelector resolver)
    {
        var labels = resolver.MatchLabels;
        var answer = Answer.Yes;
        foreach (var requirement in selector.Requirements())
        {
            if (requirement.HasHole())
            {
                answer = Answer.Maybe;
            }
            else if (!requirement.Matches(labels))
            {
                return resolver.MatchExpressions.Count == 0 ? Answer.No : Answer.Maybe;
            }
        }

        return answer;
    }
}
