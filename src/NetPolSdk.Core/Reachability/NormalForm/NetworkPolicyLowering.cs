namespace NetPolSdk;

/// <summary>
/// Lowers NetworkPolicies: each isolates its pods in the directions of its policy types, and its rules allow. Rules in a
/// direction that is not among the types have no effect, but with Cilium, which takes what is written and isolates by it. Calico and
/// Cilium know pods on their node's network as that node, which no selector of pods selects. Source: Kubernetes docs, "Network Policies".
/// </summary>
/// <param name="engine">Whose semantics hold.</param>
internal sealed class NetworkPolicyLowering(Engine engine)
{
    private readonly HostPods _hosts = engine == Engine.Upstream ? HostPods.ByLabels : HostPods.Never;

    public List<TierRule> Rules { get; } = [];

    public List<TierIsolation> Isolations { get; } = [];

    public void Lower(NetworkPolicy policy)
    {
        var subject = PodTerm.In(Cluster.NamespaceOf(policy), policy.Subject.Selector) with { Hosts = _hosts };
        if (IsInEffect(policy, PolicyTypes.Ingress, policy.Ingress.Count))
        {
            Isolations.Add(new TierIsolation(subject, Direction.Ingress, new PolicyOrigin(policy, FieldPath.Root)));
            for (var i = 0; i < policy.Ingress.Count; i++)
            {
                var origin = new PolicyOrigin(policy, FieldPath.Spec.Field("ingress").Index(i));
                Rules.Add(Allow(subject, Direction.Ingress, policy.Ingress[i].From, policy.Ingress[i].Ports, origin));
            }
        }

        if (IsInEffect(policy, PolicyTypes.Egress, policy.Egress.Count))
        {
            Isolations.Add(new TierIsolation(subject, Direction.Egress, new PolicyOrigin(policy, FieldPath.Root)));
            for (var i = 0; i < policy.Egress.Count; i++)
            {
                var origin = new PolicyOrigin(policy, FieldPath.Spec.Field("egress").Index(i));
                Rules.Add(Allow(subject, Direction.Egress, policy.Egress[i].To, policy.Egress[i].Ports, origin));
            }
        }
    }

    private bool IsInEffect(NetworkPolicy policy, PolicyTypes type, int rules) => policy.PolicyTypes.HasFlag(type) || (engine == Engine.Cilium && rules > 0);

    /// <summary>A peer's term; a pod selector alone means pods of the policy's own namespace.</summary>
    private PeerTerm Term(Peer peer, string ownNamespace) => peer switch
    {
        Pods pods => PodTerm.In(ownNamespace, pods.Selector) with { Hosts = _hosts },
        Namespaces namespaces => PodTerm.In(namespaces.Selector, LabelSelector.Everything) with { Hosts = _hosts },
        PodsInNamespaces both => PodTerm.In(both.Namespaces.Selector, both.Pods.Selector) with { Hosts = _hosts },
        IpBlock block => new AddressTerm(AddressSet.Of(block)),
        _ => throw new ArgumentException($"There is no such peer: {peer}.", nameof(peer)),
    };

    private TierRule Allow(PodTerm subject, Direction direction, Peers peers, Ports ports, PolicyOrigin origin)
    {
        ValueList<PeerTerm> terms = peers.IsAnyone ? [AnyPeerTerm.Instance] : ValueList.From(peers.Select(peer => Term(peer, subject.Namespace!)));
        return new TierRule(subject, direction, terms, TrafficTerm.Of(ports), RuleVerdict.Allow, origin);
    }
}
