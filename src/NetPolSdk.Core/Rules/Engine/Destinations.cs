namespace NetPolSdk;

/// <summary>The known workloads whose ports a rule is about: the policy's own for ingress, the peers for egress.</summary>
internal static class Destinations
{
    /// <summary>
    /// The workloads; null where that depends on a value that is not known. Of a selector of everything too little is ever known, so that
    /// there are none then.
    /// </summary>
    public static IReadOnlyList<Workload>? Of(DirectedRule rule, NetworkPolicy policy, Cluster cluster)
    {
        if (rule.Direction == Direction.Ingress)
        {
            return policy.Subject.Selector.IsEverything ? [] : PeerWorkloads.OfSubject(policy, cluster);
        }

        var found = new List<Workload>();
        foreach (var peer in rule.Peers)
        {
            if (IsEveryPod(peer))
            {
                return [];
            }

            if (PeerWorkloads.Of(peer, policy, cluster) is not { } workloads)
            {
                return null;
            }

            found.AddRange(workloads);
        }

        return found;
    }

    private static bool IsEveryPod(Peer peer) => peer is Namespaces or Pods { Selector.IsEverything: true } or PodsInNamespaces { Pods.Selector.IsEverything: true };
}
