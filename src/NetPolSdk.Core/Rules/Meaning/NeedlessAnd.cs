namespace NetPolSdk;

/// <summary>
/// NPS1002: a peer with both selectors where one would do, or where the two exclude each other: the namespace selector names the policy's own
/// namespace, or none of the namespaces that it picks by labels holds such pods, and others do.
/// </summary>
internal sealed class NeedlessAnd() : NetworkPolicyRule(RuleIds.NeedlessAnd)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var rule in DirectedRule.Of(policy))
        {
            for (var i = 0; i < rule.Peers.Count; i++)
            {
                if (rule.Peers[i] is PodsInNamespaces both)
                {
                    Judge(policy, both, rule.PeersPath.Index(i), verdicts);
                }
            }
        }
    }

    private void Judge(NetworkPolicy policy, PodsInNamespaces both, FieldPath field, Verdicts verdicts)
    {
        var own = IsOwn(policy, both.Namespaces.Selector);
        if (own == Answer.Yes)
        {
            Yes(
                verdicts,
                policy,
                field.Field("namespaceSelector"),
                $"The namespace selector names {PeerText.OwnNamespace(policy)}, which a pod selector alone already means.",
                "Leave the namespace selector out, in C# .In(...).");
        }
        else if (own == Answer.Maybe)
        {
            Maybe(verdicts, policy);
        }
        else if (verdicts.Options.Cluster is { } cluster && Exclude(both, cluster))
        {
            Yes(
                verdicts,
                policy,
                field,
                $"There are {both.Pods}, and there are {both.Namespaces}, but no such pods in such namespaces are known: as an AND the peer is nobody.",
                "For either write two peers, in C# Peer.AnyOf(...); else select the namespaces that the pods are in.");
        }
    }

    /// <summary>What runs in the platform's namespaces is named with its namespace by habit, and by the catalogue of components.</summary>
    private static Answer IsOwn(NetworkPolicy policy, LabelSelector namespaces)
    {
        var names = NamespaceNames.Of(namespaces);
        var isOne = namespaces.Requirements().Count() == 1 && names.Count == 1 && !namespaces.MatchLabels.Keys.Contains("name");
        if (!isOne || policy.Namespace is not { } home || PlatformNamespaces.IsKnown(home))
        {
            return Answer.No;
        }

        if (Hole.Is(names[0]) || Hole.Is(home))
        {
            return Answer.Maybe;
        }

        return names[0] == home ? Answer.Yes : Answer.No;
    }

    /// <summary>Namespaces chosen by their labels; of those chosen by name the rules about the inventory know more.</summary>
    private static bool Exclude(PodsInNamespaces both, Cluster cluster)
    {
        var (pods, namespaces) = (both.Pods.Selector, both.Namespaces.Selector);
        if (pods.IsEverything || namespaces.IsEverything || NamespaceNames.Of(namespaces).Count > 0 || pods.Requirements().Concat(namespaces.Requirements()).Any(one => one.HasHole() || one.Operator is not (LabelOperator.In or LabelOperator.Exists)))
        {
            return false;
        }

        var picked = new HashSet<string>(cluster.Namespaces.Where(item => namespaces.Matches(item.Labels)).Select(item => item.Name), StringComparer.Ordinal);
        var inside = cluster.Workloads.Where(pod => picked.Contains(pod.Namespace)).ToArray();
        return picked.Count > 0
            && picked.All(name => inside.Any(pod => pod.Namespace == name))
            && !inside.Any(pod => pods.Matches(pod.Labels))
            && cluster.Workloads.Any(pod => pods.Matches(pod.Labels));
    }
}
