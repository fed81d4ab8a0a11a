namespace NetPolSdk;

/// <summary>Whether whatever one part of a policy of Cilium matches, another one matches too.</summary>
internal static class CiliumCover
{
    /// <summary>Whether all endpoints that one rule is for, another one is for as well.</summary>
    /// <param name="policy">The policy of the one.</param>
    /// <param name="subject">Its endpoints.</param>
    /// <param name="other">The policy of the other.</param>
    /// <param name="otherSubject">Its endpoints.</param>
    public static Answer Subject(CiliumPolicy policy, CiliumSubject subject, CiliumPolicy other, CiliumSubject otherSubject)
    {
        if (subject.IsNodes != otherSubject.IsNodes)
        {
            return Answer.No;
        }

        if (other.Namespace is { } place && !other.IsClusterwide && policy.Namespace != place)
        {
            return Hole.Is(place) || Hole.Is(policy.Namespace) || policy.Namespace is null ? Answer.Maybe : Answer.No;
        }

        return SelectorImplication.Implies(Placed(subject.Selector, policy), Plain(otherSubject.Selector));
    }

    /// <summary>Whether all peers of one rule are peers of another.</summary>
    public static Answer Peers(CiliumPeers peers, CiliumPeers others)
    {
        if (others.IsUnsaid || others.Items.Any(static peer => peer is Entity { Name: "all" }))
        {
            return Answer.Yes;
        }

        if (peers.IsUnsaid)
        {
            return Answer.No;
        }

        return peers.Items.Select(peer => others.Items.Select(other => Peer(peer, other)).DefaultIfEmpty(Answer.No).Max()).DefaultIfEmpty(Answer.Yes).Min();
    }

    /// <summary>Whether all traffic of one rule is traffic of another; what lies above the ports does not count.</summary>
    public static bool Traffic(CiliumRule rule, CiliumRule other)
    {
        if (other.IsEveryTraffic)
        {
            return true;
        }

        var ports = other.ToPorts.SelectMany(static entry => entry.Ports).ToArray();
        return rule.ToPorts.Count > 0 && rule.Icmps.Count == 0 && rule.ToPorts.SelectMany(static entry => entry.Ports).All(port => ports.Any(outer => Port(port, outer)));
    }

    /// <summary>The selector with its keys as Kubernetes has them, where they are labels of pods.</summary>
    public static LabelSelector Plain(CiliumSelector selector) => new(
        ValueMap.From(selector.Labels.MatchLabels.Select(static entry => new KeyValuePair<string, string>(Plain(entry.Key), entry.Value)).GroupBy(static entry => entry.Key).Select(static same => same.First())),
        ValueList.From(selector.Labels.MatchExpressions.Select(static requirement => new LabelRequirement(Plain(requirement.Key), requirement.Operator, requirement.Values))));

    private static LabelSelector Placed(CiliumSelector selector, CiliumPolicy policy)
    {
        var plain = Plain(selector);
        return policy.IsClusterwide || policy.Namespace is not { } place ? plain : new(plain.MatchLabels.With(CiliumLabelKey.PodNamespace, place), plain.MatchExpressions);
    }

    private static string Plain(string key) => CiliumLabelKey.Of(key) is { Source: CiliumLabelKey.Any or CiliumLabelKey.Kubernetes } known ? known.Key : key;

    private static Answer Peer(CiliumDestination peer, CiliumDestination other) => (peer, other) switch
    {
        (Endpoints endpoints, Endpoints others) when endpoints.Selector.NamesNamespace || !others.Selector.NamesNamespace => SelectorImplication.Implies(Plain(endpoints.Selector), Plain(others.Selector)),
        (CiliumCidr range, CiliumCidr outer) => Range(range.Cidr, outer.Cidr),
        (CidrSet { Cidr: { } range }, CidrSet { Cidr: { } outer, Exceptions.Count: 0 }) => Range(range, outer),
        (CidrSet { Cidr: { } range }, CiliumCidr outer) => Range(range, outer.Cidr),
        (CiliumCidr range, CidrSet { Cidr: { } outer, Exceptions.Count: 0 }) => Range(range.Cidr, outer),
        (CiliumCidr or CidrSet or Fqdn, Entity { Name: "world" }) => Answer.Yes,
        (Endpoints endpoints, Entity { Name: "cluster" }) => endpoints.Selector.IsReserved ? Answer.Maybe : Answer.Yes,
        _ => peer.Equals(other) ? Answer.Yes : Answer.No,
    };

    private static Answer Range(Cidr range, Cidr outer) =>
        range.IsHole || outer.IsHole ? Answer.Maybe : AddressSet.Of(outer).Contains(AddressSet.Of(range)) ? Answer.Yes : Answer.No;

    private static bool Port(CiliumPort port, CiliumPort outer)
    {
        if (CiliumHoles.In(port) || CiliumHoles.In(outer) || !(outer.Protocol == CiliumProtocol.Any || outer.Protocol == port.Protocol))
        {
            return false;
        }

        return outer.IsEveryPort
            || (port.Name is { } name && name == outer.Name)
            || (port.Number is { } first && outer.Number is { } start && start <= first && (port.EndNumber ?? first) <= (outer.EndNumber ?? start));
    }
}
