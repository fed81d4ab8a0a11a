namespace NetPolSdk;

/// <summary>Finds how a workload can be reached by pods that nobody has declared.</summary>
internal static class ExposureFinder
{
    public static Exposure Of(CompiledCluster compiled, Workload workload, int id)
    {
        var isIsolated = compiled.Tiers.SelectMany(static tier => tier.Isolations)
            .Any(isolation => isolation.Direction == Direction.Ingress && compiled.Index.Select(isolation.Subject).Contains(id));
        var rules = compiled.Tiers.SelectMany(static tier => tier.Rules)
            .Where(rule => rule.Direction == Direction.Ingress && compiled.Index.Select(rule.Subject).Contains(id));
        var open = rules.SelectMany(rule => rule.Peers.Select((term, at) => (Term: term, Origin: PeerPath.Of(rule, at), Traffic: rule.Traffic.Towards(workload.Ports)))).ToArray();
        var anyPod = isIsolated ? open.Where(static entry => IsEveryPod(entry.Term)).Aggregate(TrafficSet.None, static (set, entry) => set.Union(entry.Traffic)) : TrafficSet.All;
        var unknown = open.Where(entry => entry.Term is PodTerm term && MayBeUnknown(term, compiled.Cluster) && !IsEveryPod(term))
            .Select(entry => new UnknownPeer(entry.Origin, WorkloadReporter.PeerText(entry.Term), entry.Traffic.Except(anyPod)))
            .Where(static peer => !peer.Traffic.IsEmpty);
        return new Exposure(workload, ValueList.From(new ConnectionList(compiled, default).FromOutside(workload, id)), anyPod, ValueList.From(unknown));
    }

    private static bool IsEveryPod(PeerTerm term) => term is AnyPeerTerm || (term is PodTerm { Namespace: null } pods && pods.Namespaces.IsEverything && pods.Pods.IsEverything);

    /// <summary>Whether pods of namespaces yet unknown can match. A selector that asks for the name of a known namespace asks for that one only.</summary>
    private static bool MayBeUnknown(PodTerm term, Cluster cluster)
    {
        if (term.Namespace is not null)
        {
            return false;
        }

        return !term.Namespaces.MatchLabels.TryGetValue(Namespaces.NameLabel, out var name) || cluster.FindNamespace(name) is null;
    }
}
