namespace NetPolSdk;

/// <summary>Whether the peers of a rule admit somebody, whose labels are known or selected.</summary>
internal static class PeerReach
{
    /// <summary>Whether the peers admit certain pods or addresses.</summary>
    /// <param name="peers">The peers.</param>
    /// <param name="target">The pods, by the labels that they and their namespace have, or the addresses.</param>
    /// <param name="home">The policy's namespace, which pods without one are in.</param>
    public static Answer Reach(this Peers peers, Peer target, string? home) =>
        peers.IsAnyone ? Answer.Yes : peers.Select(peer => Reaches(peer, target, home)).Max();

    private static Answer Reaches(Peer peer, Peer target, string? home) => (peer, target) switch
    {
        _ when peer.Equals(target) => Answer.Yes,
        (IpBlock block, IpBlock wanted) => IsWithin(block, wanted.Cidr),
        (IpBlock, _) or (_, IpBlock) => Answer.No,
        (Namespaces namespaces, PodsInNamespaces wanted) => Matches(namespaces.Selector, wanted.Namespaces.Selector),
        (PodsInNamespaces both, PodsInNamespaces wanted) =>
            Matches(both.Namespaces.Selector, wanted.Namespaces.Selector).And(Matches(both.Pods.Selector, wanted.Pods.Selector)),
        (Pods pods, PodsInNamespaces wanted) => IsIn(home, wanted.Namespaces).And(Matches(pods.Selector, wanted.Pods.Selector)),
        _ => Answer.Maybe,
    };

    private static Answer IsWithin(IpBlock block, Cidr wanted)
    {
        if (block.Cidr.IsHole || wanted.IsHole || block.Exceptions.Any(exception => exception.IsHole))
        {
            return Answer.Maybe;
        }

        return block.Cidr.Contains(wanted) && !block.Exceptions.Any(exception => exception.Overlaps(wanted)) ? Answer.Yes : Answer.No;
    }

    /// <summary>A policy without a namespace is not taken for one of the target's own.</summary>
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
    private static Answer Matches(LabelSelector selector, LabelSelector wanted)
    {
        var labels = wanted.MatchLabels;
        var answer = Answer.Yes;
        foreach (var requirement in selector.Requirements())
        {
            if (requirement.HasHole())
            {
                answer = Answer.Maybe;
            }
            else if (!requirement.Matches(labels))
            {
                return wanted.MatchExpressions.Count == 0 ? Answer.No : Answer.Maybe;
            }
        }

        return answer;
    }
}
