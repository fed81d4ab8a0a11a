namespace NetPolSdk;

/// <summary>
/// Lowers admin policies: one tier before NetworkPolicies and one after, of which each goes by priority, and each policy by the order of
/// its rules. They isolate nobody. Source: network-policy-api, "API Overview".
/// </summary>
/// <param name="nodes">The cluster's nodes; none where they are not known.</param>
internal sealed class AdminPolicyLowering(ValueList<ClusterNode> nodes)
{
    /// <summary>The rules of one tier, in the order in which they are asked.</summary>
    public ValueList<TierRule> Lower(IEnumerable<AdminPolicy> policies, AdminTier tier)
    {
        var ordered = policies.Where(policy => policy.Tier == tier).OrderBy(static policy => policy.Priority).ToArray();
        return ValueList.From(ordered
            .GroupBy(static policy => policy.Priority)
            .SelectMany(same => Doubted([.. same.Select(policy => Lower(policy).ToArray())])));
    }

    /// <summary>Where policies of one priority decide differently on what may be the same connection, either may be asked first.</summary>
    private static IEnumerable<TierRule> Doubted(TierRule[][] policies) => policies.SelectMany(rules => rules.Select(rule =>
        policies.Any(other => other != rules && other.Any(second => second.Verdict != rule.Verdict && TermOverlap.MayMeet(rule, second)))
            ? rule with { Doubt = Doubt.SamePriority }
            : rule));

    private IEnumerable<TierRule> Lower(AdminPolicy policy)
    {
        var subject = Term(policy.Subject);
        for (var i = 0; i < policy.Ingress.Count; i++)
        {
            var rule = policy.Ingress[i];
            var origin = new PolicyOrigin(policy, FieldPath.Spec.Field("ingress").Index(i));
            yield return new TierRule(subject, Direction.Ingress, ValueList.From<PeerTerm>(rule.From.Select(Term)), Traffic(rule.Ports), Verdict(rule.Action), origin);
        }

        for (var i = 0; i < policy.Egress.Count; i++)
        {
            var rule = policy.Egress[i];
            var origin = new PolicyOrigin(policy, FieldPath.Spec.Field("egress").Index(i));
            yield return new TierRule(subject, Direction.Egress, ValueList.From(rule.To.Select(Destination)), Traffic(rule.Ports), Verdict(rule.Action), origin);
        }
    }

    private static PodTerm Term(ClusterPods pods) =>
        PodTerm.In(pods.Namespaces.Selector, pods.Pods?.Selector ?? LabelSelector.Everything) with { Hosts = HostPods.Never };

    private PeerTerm Destination(AdminDestination peer) => peer switch
    {
        ClusterPods pods => Term(pods),
        Networks networks => new AddressTerm(AddressSet.Of([.. networks.Cidrs])),
        Nodes selected when nodes.Count > 0 => new AddressTerm(AddressSet.Of(nodes.Where(node => selected.Selector.Matches(node.Labels)).SelectMany(static node => node.Addresses))) { AreNodes = true },
        Nodes => new OutsideTerm(Doubt.NodeAddress, IncludesHosts: true),
        DomainNames => new OutsideTerm(Doubt.DomainName, IncludesHosts: false),
        _ => throw new ArgumentException($"There is no such peer: {peer}.", nameof(peer)),
    };

    /// <summary>A named port is of whatever protocol the pod declares it with.</summary>
    private static TrafficTerm Traffic(Ports ports)
    {
        var traffic = TrafficTerm.Of(ports);
        return traffic with { Named = ValueList.From(traffic.Named.Select(static port => port with { Protocol = null })) };
    }

    private static RuleVerdict Verdict(AdminAction action) => action switch
    {
        AdminAction.Deny => RuleVerdict.Deny,
        AdminAction.Pass => RuleVerdict.Pass,
        _ => RuleVerdict.Allow,
    };
}
