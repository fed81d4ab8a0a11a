namespace NetPolSdk;

/// <summary>
/// Finds how a workload can be reached by pods that nobody has declared. What rules say of every pod counts; of rules that deny or pass
/// on for some pods only, others may be left, so that more is told here than can get through and never less.
/// </summary>
internal static class ExposureFinder
{
    public static Exposure Of(CompiledCluster compiled, Workload workload, int id)
    {
        var (open, allowed) = (TrafficSet.All, TrafficSet.None);
        var candidates = new List<(PeerTerm Term, PolicyOrigin Origin, TrafficSet Traffic)>();
        foreach (var tier in compiled.Tiers)
        {
            var passed = TrafficSet.None;
            foreach (var rule in tier.Rules.Where(rule => rule.Direction == Direction.Ingress && compiled.Index.Select(rule.Subject).MayContain(id)))
            {
                var traffic = rule.Traffic.Towards(workload.Ports).Intersect(open);
                candidates.AddRange(Candidates(rule, traffic, compiled.Cluster));
                if (rule.Peers.Any(IsEveryPod))
                {
                    allowed = rule.Verdict == RuleVerdict.Allow ? allowed.Union(traffic) : allowed;
                    passed = rule.Verdict == RuleVerdict.Pass ? passed.Union(traffic) : passed;
                    open = rule.Doubt == Doubt.None && compiled.Index.Select(rule.Subject).Sure.Contains(id) ? open.Except(traffic) : open;
                }
            }

            var isIsolated = tier.Isolations.Any(isolation => isolation.Direction == Direction.Ingress && compiled.Index.Select(isolation.Subject).Sure.Contains(id));
            open = isIsolated ? passed : open.Union(passed);
        }

        var anyPod = allowed.Union(open);
        var unknown = candidates
            .Select(entry => new UnknownPeer(entry.Origin, WorkloadReporter.PeerText(entry.Term), entry.Traffic.Except(anyPod)))
            .Where(static peer => !peer.Traffic.IsEmpty);
        return new Exposure(workload, ValueList.From(new ConnectionList(compiled, default).FromOutside(workload, id)), anyPod, ValueList.From(unknown));
    }

    /// <summary>The peers of a rule that would admit pods yet unknown.</summary>
    private static IEnumerable<(PeerTerm Term, PolicyOrigin Origin, TrafficSet Traffic)> Candidates(TierRule rule, TrafficSet traffic, Cluster cluster)
    {
        for (var at = 0; at < rule.Peers.Count && rule.Verdict == RuleVerdict.Allow; at++)
        {
            if (!IsEveryPod(rule.Peers[at]) && MayBeUnknown(rule.Peers[at], cluster))
            {
                yield return (rule.Peers[at], PeerPath.Of(rule, at), traffic);
            }
        }
    }

    private static bool IsEveryPod(PeerTerm term) => term is AnyPeerTerm || (term is PodTerm { Namespace: null, IsPlain: true } pods && pods.Namespaces.IsEverything && pods.Pods.IsEverything);

    /// <summary>Whether pods of namespaces yet unknown can match. A selector that asks for the name of a known namespace asks for that one only.</summary>
    private static bool MayBeUnknown(PeerTerm peer, Cluster cluster) => peer switch
    {
        PodTerm pods => MayBeUnknown(pods, cluster),
        NotTerm => true,
        EitherTerm either => either.Parts.Any(part => MayBeUnknown(part, cluster)),
        AllTerms all => all.Parts.All(part => part is AnyPeerTerm or AddressTerm || MayBeUnknown(part, cluster)) && !all.Parts.All(static part => part is AddressTerm),
        _ => false,
    };

    private static bool MayBeUnknown(PodTerm term, Cluster cluster)
    {
        if (term.Namespace is not null)
        {
            return false;
        }

        return !term.Namespaces.MatchLabels.TryGetValue(Namespaces.NameLabel, out var name) || cluster.FindNamespace(name) is null;
    }
}
