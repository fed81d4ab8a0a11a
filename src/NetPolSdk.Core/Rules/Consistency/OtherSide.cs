namespace NetPolSdk;

/// <summary>What the policies of a set say at the other end of a connection that one of them allows.</summary>
internal sealed class OtherSide
{
    private readonly ILookup<string, NetworkPolicy> _byNamespace;
    private readonly bool _hasUnknownNamespaces;
    private readonly KnownCluster? _known;

    public OtherSide(IEnumerable<NetworkPolicy> policies, KnownCluster? known)
    {
        var all = policies.ToArray();
        _byNamespace = all.Where(policy => policy.Namespace is not null).ToLookup(policy => policy.Namespace!, StringComparer.Ordinal);
        _hasUnknownNamespaces = all.Any(policy => policy.Namespace is null || Hole.Is(policy.Namespace));
        _known = known;
    }

    /// <summary>A policy that isolates the pods of a peer, where no policy there lets the connection through; null where one does, or may.</summary>
    /// <param name="policy">The policy that allows the connection at its own end.</param>
    /// <param name="direction">The direction of its rule.</param>
    /// <param name="peer">The peer of its rule.</param>
    /// <param name="ports">The ports of its rule.</param>
    public NetworkPolicy? Deny(NetworkPolicy policy, Direction direction, Peer peer, Ports ports)
    {
        var (pods, namespaces) = Target(policy, peer);
        if (_hasUnknownNamespaces || namespaces.Length == 0 || Hole.Is(policy.Namespace) || Holes.In(peer) || Holes.In(ports))
        {
            return null;
        }

        var opposite = direction == Direction.Egress ? Direction.Ingress : Direction.Egress;
        NetworkPolicy? isolating = null;
        foreach (var name in namespaces)
        {
            NetworkPolicy[] there = [.. _byNamespace[name].Where(other => other.Isolates(opposite))];
            isolating = there.FirstOrDefault(other => Speaks(other) && Containment.Implies(pods, other.Subject.Selector));
            if (isolating is null || there.Any(other => MayAllow(other, opposite, pods, policy, ports)))
            {
                return null;
            }
        }

        return isolating;
    }

    /// <summary>
    /// Whether a policy was written for the pods that it selects. Where all that is said of them is that their namespace is closed by
    /// default, their own policies may be yet to come.
    /// </summary>
    private static bool Speaks(NetworkPolicy policy) => !policy.Subject.Selector.IsEverything;

    /// <summary>The pods at the other end, and the namespaces they are in by name; none where that is not known.</summary>
    private static (LabelSelector Pods, string[] Namespaces) Target(NetworkPolicy policy, Peer peer) => peer switch
    {
        Pods own => (own.Selector, [policy.Namespace!]),
        PodsInNamespaces both => (both.Pods.Selector, PodPeers.ByName(both.Namespaces) ?? []),
        Namespaces all => (LabelSelector.Everything, PodPeers.ByName(all) ?? []),
        _ => (LabelSelector.Everything, []),
    };

    /// <summary>Whether the policy may select some of the pods, and let them connect with those of the policy asked about.</summary>
    private bool MayAllow(NetworkPolicy there, Direction direction, LabelSelector pods, NetworkPolicy here, Ports ports) =>
        SelectorImplication.Implies(pods, there.Subject.Selector) != Answer.No
        && RuleLists.Of(there, direction).Any(rule => MayName(rule.Peers, there, here) && MayOverlap(rule.Ports, ports));

    private bool MayName(Peers peers, NetworkPolicy there, NetworkPolicy here) => peers.IsAnyone || peers.Any(peer => peer switch
    {
        Pods own => there.Namespace == here.Namespace && MaySelect(own.Selector, here.Subject.Selector),
        Namespaces all => MayBeIn(here.Namespace!, all.Selector),
        PodsInNamespaces both => MayBeIn(here.Namespace!, both.Namespaces.Selector) && MaySelect(both.Pods.Selector, here.Subject.Selector),
        _ => true, // Whether a range of addresses matches pods is up to the engine.
    });

    private static bool MaySelect(LabelSelector peer, LabelSelector subject) => SelectorImplication.Implies(subject, peer) != Answer.No;

    /// <summary>Whether a namespace may have what the selector asks for. Of one that nobody declares only the name is known.</summary>
    private bool MayBeIn(string name, LabelSelector selector)
    {
        var declared = _known?.Declared.FirstOrDefault(item => item.Name == name);
        var labels = declared?.Labels ?? ValueMap.Empty.With(Namespaces.NameLabel, name);
        return selector.Requirements().All(requirement => requirement.HasHole() || (declared is null && requirement.Key != Namespaces.NameLabel) || requirement.Matches(labels));
    }

    /// <summary>Whether two lists of ports may have one in common. What number a name stands for is the pods' to say.</summary>
    private static bool MayOverlap(Ports left, Ports right) => left.IsAll || right.IsAll || left.Any(one => right.Any(other => MayOverlap(one, other)));

    private static bool MayOverlap(Port left, Port right) => left.Protocol == right.Protocol
        && (left.IsEveryPort || right.IsEveryPort || Holes.In(left) || Holes.In(right)
            || (left.Name is not null && right.Name is not null ? left.Name == right.Name : left.Name is not null || right.Name is not null || Overlap(left, right)));

    private static bool Overlap(Port left, Port right) => left.Number <= (right.EndNumber ?? right.Number) && right.Number <= (left.EndNumber ?? left.Number);
}
