namespace NetPolSdk;

/// <summary>
/// Lowers a NetworkPolicy: it isolates its pods in the directions of its policy types, and its rules allow. Rules in a
/// direction that is not among the types have no effect. Source: Kubernetes docs, "Network Policies".
/// </summary>
internal static class NetworkPolicyLowering
{
    public static void Lower(NetworkPolicy policy, List<TierRule> rules, List<TierIsolation> isolations)
    {
        var @namespace = Cluster.NamespaceOf(policy);
        var subject = PodTerm.In(@namespace, policy.Subject.Selector);
        if (policy.PolicyTypes.HasFlag(PolicyTypes.Ingress))
        {
            isolations.Add(new TierIsolation(subject, Direction.Ingress, new PolicyOrigin(policy, FieldPath.Root)));
            for (var i = 0; i < policy.Ingress.Count; i++)
            {
                var origin = new PolicyOrigin(policy, FieldPath.Spec.Field("ingress").Index(i));
                rules.Add(Allow(subject, Direction.Ingress, policy.Ingress[i].From, policy.Ingress[i].Ports, origin));
            }
        }

        if (policy.PolicyTypes.HasFlag(PolicyTypes.Egress))
        {
            isolations.Add(new TierIsolation(subject, Direction.Egress, new PolicyOrigin(policy, FieldPath.Root)));
            for (var i = 0; i < policy.Egress.Count; i++)
            {
                var origin = new PolicyOrigin(policy, FieldPath.Spec.Field("egress").Index(i));
                rules.Add(Allow(subject, Direction.Egress, policy.Egress[i].To, policy.Egress[i].Ports, origin));
            }
        }
    }

    /// <summary>A peer's term; a pod selector alone means pods of the policy's own namespace.</summary>
    public static PeerTerm Term(Peer peer, string ownNamespace) => peer switch
    {
        Pods pods => PodTerm.In(ownNamespace, pods.Selector),
        Namespaces namespaces => PodTerm.In(namespaces.Selector, LabelSelector.Everything),
        PodsInNamespaces both => PodTerm.In(both.Namespaces.Selector, both.Pods.Selector),
        IpBlock block => new AddressTerm(AddressSet.Of(block)),
        _ => throw new ArgumentException($"There is no such peer: {peer}.", nameof(peer)),
    };

    private static TierRule Allow(PodTerm subject, Direction direction, Peers peers, Ports ports, PolicyOrigin origin)
    {
        ValueList<PeerTerm> terms = peers.IsAnyone ? [AnyPeerTerm.Instance] : ValueList.From(peers.Select(peer => Term(peer, subject.Namespace!)));
        return new TierRule(subject, direction, terms, TrafficTerm.Of(ports), RuleVerdict.Allow, origin);
    }
}
