namespace NetPolSdk;

/// <summary>
/// What a NetworkPolicy says, however it is written: whom it isolates in which directions, and what it allows each peer. Two policies that
/// say the same mean the same in every cluster and beside any other policies.
/// </summary>
internal static class NetworkPolicyMeaning
{
    private const string Anyone = "anyone";

    public static bool AreSame(NetworkPolicy left, NetworkPolicy right) =>
        left.Namespace == right.Namespace
        && left.PolicyTypes == right.PolicyTypes
        && Canonical(left.Subject.Selector).Equals(Canonical(right.Subject.Selector))
        && Same(Allowances(left, Direction.Ingress), Allowances(right, Direction.Ingress))
        && Same(Allowances(left, Direction.Egress), Allowances(right, Direction.Egress));

    private static bool Same(Dictionary<object, Allowed> left, Dictionary<object, Allowed> right) =>
        left.Count == right.Count && left.All(entry => right.TryGetValue(entry.Key, out var other) && entry.Value.Says(other));

    /// <summary>What it allows each peer; rules in a direction that it does not isolate say nothing, and who allows everyone everything says nothing else.</summary>
    private static Dictionary<object, Allowed> Allowances(NetworkPolicy policy, Direction direction)
    {
        var rules = direction == Direction.Ingress
            ? policy.Ingress.Where(_ => policy.PolicyTypes.HasFlag(PolicyTypes.Ingress)).Select(static rule => (Peers: rule.From, rule.Ports))
            : policy.Egress.Where(_ => policy.PolicyTypes.HasFlag(PolicyTypes.Egress)).Select(static rule => (Peers: rule.To, rule.Ports));
        var pairs = rules.SelectMany(static rule => (rule.Peers.IsAnyone ? [Anyone] : rule.Peers.Select(Canonical)).Select(peer => (Peer: peer, rule.Ports)));
        var allowed = pairs.GroupBy(static pair => pair.Peer).ToDictionary(static same => same.Key, static same => Allowed.Of(same.Select(static pair => pair.Ports)));
        return allowed.TryGetValue(Anyone, out var anyone) && anyone.IsAll ? new() { [Anyone] = anyone } : allowed;
    }

    private static object Canonical(Peer peer) => peer switch
    {
        Pods pods => Canonical(pods.Selector),
        Namespaces namespaces => (Canonical(LabelSelector.Everything), Canonical(namespaces.Selector)),
        PodsInNamespaces both => (Canonical(both.Pods.Selector), Canonical(both.Namespaces.Selector)),
        IpBlock block => AddressSet.Of(block),
        _ => peer,
    };

    /// <summary>The requirements as a set: none says anything by its place, and a label with a value is a set of one value.</summary>
    private static ValueList<LabelRequirement> Canonical(LabelSelector selector) => ValueList.From(selector.MatchLabels
        .Select(static label => new LabelRequirement(label.Key, LabelOperator.In, [label.Value]))
        .Concat(selector.MatchExpressions.Select(static demand => new LabelRequirement(demand.Key, demand.Operator, ValueList.From(demand.Values.Distinct().OrderBy(static value => value, StringComparer.Ordinal)))))
        .Distinct()
        .OrderBy(static demand => demand.ToString(), StringComparer.Ordinal));

    /// <summary>What is allowed with a peer: all traffic whatever its protocol, or ports by number and by name. A name among all ports of its protocol says nothing.</summary>
    private sealed record Allowed(bool IsAll, TrafficSet Fixed, HashSet<NamedPort> Named)
    {
        public static Allowed Of(IEnumerable<Ports> lists)
        {
            var terms = lists.Select(static ports => (ports.IsAll, Traffic: TrafficTerm.Of(ports))).ToArray();
            var numbered = terms.Aggregate(TrafficSet.None, static (all, term) => all.Union(term.Traffic.Fixed));
            var named = terms.SelectMany(static term => term.Traffic.Named).Where(port => port.Protocol is not { } protocol || !numbered.PortsOf(protocol).Equals(PortSet.All));
            return new Allowed(terms.Any(static term => term.IsAll), numbered, [.. named]);
        }

        public bool Says(Allowed other) => IsAll == other.IsAll && (IsAll || (Fixed.Equals(other.Fixed) && Named.SetEquals(other.Named)));
    }
}
