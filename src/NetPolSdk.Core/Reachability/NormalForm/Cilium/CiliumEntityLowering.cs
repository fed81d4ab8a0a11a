namespace NetPolSdk;

/// <summary>Lowers what Cilium knows by name. Source: Cilium docs, "Layer 3 Policies", section "Entities based".</summary>
internal static class CiliumEntityLowering
{
    /// <summary>The peers of entities, of which any matches.</summary>
    /// <param name="names">The names, such as <c>world</c>.</param>
    /// <param name="nodes">The addresses of the cluster's nodes, as far as they are known.</param>
    public static IEnumerable<PeerTerm> Terms(IReadOnlyCollection<string> names, AddressSet nodes)
    {
        // A node is the pod's own or another one.
        if (names.Contains("host") && names.Contains("remote-node"))
        {
            yield return new HostsTerm(nodes, Doubt.None);
        }

        foreach (var term in names.SelectMany(name => Terms(name, nodes)))
        {
            yield return term;
        }
    }

    private static PeerTerm[] Terms(string name, AddressSet nodes) => name switch
    {
        "all" => [AnyPeerTerm.Instance],
        "world" or "world-ipv4" or "world-ipv6" => [new AddressTerm(World(name))],
        "cluster" => [PodTerm.In(LabelSelector.Everything, LabelSelector.Everything) with { Hosts = HostPods.Never }, new HostsTerm(nodes, Doubt.None)],
        "host" or "remote-node" => [new HostsTerm(nodes, Doubt.OwnNode)],
        "kube-apiserver" => [new OutsideTerm(Doubt.ApiServerAddress, IncludesHosts: true)],
        "cluster-mesh" => [new OutsideTerm(Doubt.UnknownPeer, IncludesHosts: false)],
        _ => [], // init, health, ingress, unmanaged and none are no pods of manifests
    };

    private static AddressSet World(string name) => name switch
    {
        "world-ipv4" => AddressSet.Of(Cidr.Parse("0.0.0.0/0")),
        "world-ipv6" => AddressSet.Of(Cidr.Parse("::/0")),
        _ => AddressSet.All,
    };
}
