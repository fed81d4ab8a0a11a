namespace NetPolSdk;

/// <summary>
/// Clusters that stand for all others as far as a NetworkPolicy can tell: pods of every combination of labels that its selectors tell apart, in namespaces of every
/// such combination, with and without the ports that it names, with addresses in and outside its blocks.
/// </summary>
internal static class GenericCluster
{
    private const int MostPods = 250;

    /// <summary>The clusters; none where there would be too many pods.</summary>
    public static IEnumerable<Cluster> Of(NetworkPolicy policy, CancellationToken cancellation)
    {
        Peer[] peers = [.. policy.Ingress.SelectMany(static rule => rule.From), .. policy.Egress.SelectMany(static rule => rule.To)];
        Port[] ports = [.. policy.Ingress.SelectMany(static rule => rule.Ports), .. policy.Egress.SelectMany(static rule => rule.Ports)];
        LabelSelector[] pods = [policy.Subject.Selector, .. peers.Select(OfPods)];
        var budget = new CombinationBudget(MostPods * 20, cancellation);
        try
        {
            var labels = LabelCombinations.Of(pods, ValueMap.Empty, budget).ToArray();
            var namespaces = Namespaces(policy, peers, budget).ToArray();
            var (declared, addresses) = (Declared(ports).ToArray(), Addresses(peers).ToArray());
            return labels.Length * namespaces.Sum(static variants => variants.Length == 0 ? 0 : 1) * declared.Length * addresses.Length <= MostPods
                ? Enumerable.Range(0, namespaces.Max(static variants => variants.Length)).Select(at => Cluster(at, namespaces, labels, declared, addresses))
                : [];
        }
        catch (UndecidedException)
        {
            return [];
        }
    }

    private static Cluster Cluster(int at, ClusterNamespace[][] namespaces, ValueMap[] labels, ValueList<ContainerPort>[] declared, string?[] addresses)
    {
        var homes = namespaces.Select(variants => variants[at % variants.Length]).ToArray();
        var pods =
            from home in homes
            from own in labels
            from listening in declared
            from address in addresses
            select (home, own, listening, address);
        return NetPolSdk.Cluster.With(pods.Select(static (pod, index) =>
        {
            var workload = Workload.Named(FormattableString.Invariant($"pod{index}"), pod.home.Name).WithLabels(pod.own).WithPorts(pod.listening);
            return pod.address is null ? workload : workload.At(pod.address);
        })).And(homes);
    }

    private static IEnumerable<ClusterNamespace[]> Namespaces(NetworkPolicy policy, Peer[] peers, CombinationBudget budget)
    {
        LabelSelector[] asked = [.. peers.Select(OfNamespaces).OfType<LabelSelector>()];
        var names = asked.SelectMany(static selector => selector.MatchLabels.Where(static label => label.Key == NetPolSdk.Namespaces.NameLabel).Select(static label => label.Value)
            .Concat(selector.MatchExpressions.Where(static demand => demand.Key == NetPolSdk.Namespaces.NameLabel).SelectMany(static demand => demand.Values))).ToArray();
        foreach (var name in names.Append(NetPolSdk.Cluster.NamespaceOf(policy)).Append(LabelCombinations.Unnamed("elsewhere", names)).Distinct().Where(static name => DnsSyntax.LabelFault(name) is null))
        {
            var bare = ClusterNamespace.Named(name);
            yield return [.. LabelCombinations.Of(asked, bare.Labels, budget).Select(bare.WithLabels)];
        }
    }

    private static LabelSelector OfPods(Peer peer) => peer switch
    {
        Pods pods => pods.Selector,
        PodsInNamespaces both => both.Pods.Selector,
        _ => LabelSelector.Everything,
    };

    private static LabelSelector? OfNamespaces(Peer peer) => peer switch
    {
        Namespaces namespaces => namespaces.Selector,
        PodsInNamespaces both => both.Namespaces.Selector,
        _ => null,
    };

    /// <summary>No ports, each that is named alone, and all that are.</summary>
    private static IEnumerable<ValueList<ContainerPort>> Declared(Port[] ports)
    {
        var named = ports.Where(static port => port.Name is not null).Distinct().Select(static (port, at) => new ContainerPort(port.Name!, port.Protocol, 7000 + at)).ToArray();
        yield return [];
        foreach (var port in named)
        {
            yield return [port];
        }

        if (named.Length > 1)
        {
            yield return ValueList.From(named);
        }
    }

    /// <summary>The first addresses of the blocks and of what they leave out, and one that is in no usual block.</summary>
    private static IEnumerable<string?> Addresses(Peer[] peers)
    {
        var blocks = peers.OfType<IpBlock>().ToArray();
        return blocks.Length == 0
            ? [null]
            : blocks.SelectMany(static block => block.Exceptions.Append(block.Cidr)).Select(static cidr => (string?)cidr.Last.ToString()).Append("198.18.7.7").Distinct().Take(8);
    }
}
