namespace NetPolSdk;

/// <summary>Lowers the peers of Cilium's rules. Source: Cilium docs, "Layer 3 Policies".</summary>
/// <param name="policy">The policy.</param>
/// <param name="groups">The groups of ranges that there are.</param>
/// <param name="cluster">The cluster, for its nodes and Services.</param>
internal sealed class CiliumPeerLowering(CiliumPolicy policy, IReadOnlyCollection<CiliumCidrGroup> groups, Cluster cluster)
{
    private readonly string? _own = policy.IsClusterwide ? null : Cluster.NamespaceOf(policy);
    private readonly AddressSet _nodes = AddressSet.Of(cluster.Nodes.SelectMany(static node => node.Addresses));

    /// <summary>The peers of an entry, one term for each item where each has its own; none where nobody matches.</summary>
    public ValueList<PeerTerm> Terms(CiliumRule rule)
    {
        if (rule.Peers.IsUnsaid)
        {
            return [AnyPeerTerm.Instance];
        }

        return rule.Peers.Kind == CiliumPeerKind.Entities
            ? ValueList.From(CiliumEntityLowering.Terms([.. rule.Peers.Items.OfType<Entity>().Select(static entity => entity.Name)], _nodes))
            : ValueList.From(rule.Peers.Items.Select(Term));
    }

    /// <summary>The pods of the rules of a policy, and whether that is certain. Nodes are pods on the nodes' network, of which the node's labels are not known.</summary>
    public (PodTerm Term, Doubt Doubt) Subject(CiliumSubject subject)
    {
        var (term, doubt) = CiliumSelectorLowering.Subject(subject.Selector, _own);
        return subject.IsNodes ? (term with { Conditions = [new AnyHolds([])], Hosts = HostPods.Perhaps }, Doubt.None) : (term, doubt);
    }

    /// <summary>The pods that a selector of peers selects.</summary>
    public PeerTerm Endpoints(CiliumSelector selector)
    {
        if (selector.IsReserved)
        {
            return Reserved(selector);
        }

        var (term, doubt) = CiliumSelectorLowering.Peers(selector, _own);
        return doubt == Doubt.None ? term : new AllTerms([term, new OutsideTerm(doubt, IncludesHosts: true) { IncludesPods = true }]);
    }

    /// <summary>A selector of one of Cilium's own endpoints is the entity of its name.</summary>
    private PeerTerm Reserved(CiliumSelector selector)
    {
        CiliumLabelKey[] keys = [.. selector.Keys()];
        var isOne = keys.Length == 1 && CiliumSelectorLowering.Requirements(selector.Labels).First().Operator is LabelOperator.In or LabelOperator.Exists;
        return isOne
            ? new EitherTerm(ValueList.From(CiliumEntityLowering.Terms([keys[0].Key], _nodes)))
            : new OutsideTerm(Doubt.UnknownPeer, IncludesHosts: true) { IncludesPods = true };
    }

    private PeerTerm Term(CiliumDestination peer) => peer switch
    {
        Endpoints endpoints => Endpoints(endpoints.Selector),
        CiliumCidr range => new AddressTerm(AddressSet.Of(range.Cidr)),
        CidrSet { Cidr: { } cidr } set => new AddressTerm(AddressSet.Of(cidr).Except(AddressSet.Of([.. set.Exceptions]))),
        CidrSet set => Groups(set),
        CiliumNodes selected => Nodes(selected.Selector),
        CiliumService service => Backends(service),
        Fqdn => new AddressTerm(AddressSet.All),
        _ => new OutsideTerm(Doubt.UnknownPeer, IncludesHosts: false),
    };

    private PeerTerm Groups(CidrSet set)
    {
        CiliumCidrGroup[] meant = [.. groups.Where(group => set.GroupName is { } name ? group.Name == name : LabelsHold(set.GroupSelector!, group.Metadata.Labels))];
        return meant.Length == 0
            ? new OutsideTerm(Doubt.UnknownPeer, IncludesHosts: false)
            : new AddressTerm(AddressSet.Of([.. meant.SelectMany(static group => group.ExternalCidrs)]));
    }

    private PeerTerm Nodes(CiliumSelector selector) => cluster.Nodes.Count == 0
        ? new OutsideTerm(Doubt.NodeAddress, IncludesHosts: true)
        : new AddressTerm(AddressSet.Of(cluster.Nodes.Where(node => LabelsHold(selector, node.Labels)).SelectMany(static node => node.Addresses))) { AreNodes = true };

    /// <summary>The pods behind Services. What is not known, or has endpoints that nobody selects, may be anywhere.</summary>
    private PeerTerm Backends(CiliumService service)
    {
        var home = service.Namespace ?? (service.Selector is null ? _own : null);
        ClusterService[] meant = [.. cluster.Services.Where(candidate => (home is null || candidate.Namespace == home)
            && (service.Name is null || candidate.Name == service.Name)
            && (service.Selector is null || LabelsHold(service.Selector, candidate.Labels)))];
        return meant.Length == 0 || Array.Exists(meant, static found => found.Selector.Count == 0)
            ? new OutsideTerm(Doubt.UnknownPeer, IncludesHosts: true) { IncludesPods = true }
            : new EitherTerm(ValueList.From<PeerTerm>(meant.Select(static found => PodTerm.In(found.Namespace, new LabelSelector(found.Selector, [])))));
    }

    /// <summary>Labels of nodes, Services and groups, of which the source is no part.</summary>
    private static bool LabelsHold(CiliumSelector selector, ValueMap labels) => CiliumSelectorLowering.Requirements(selector.Labels)
        .All(requirement => new LabelRequirement(CiliumLabelKey.Of(requirement.Key).Key, requirement.Operator, requirement.Values).Matches(labels));
}
