namespace NetPolSdk;

/// <summary>Finds out why.</summary>
internal sealed class Explainer(Reachability reachability, TrafficSet asked)
{
    private const int MostNearMisses = 5;

    private readonly CompiledCluster _compiled = reachability.Compiled;
    private readonly RowEvaluator _evaluator = new(reachability.Compiled);

    public Explanation Explain(Endpoint from, Endpoint to)
    {
        var (source, destination) = (reachability.ClassOf(from), reachability.ClassOf(to));
        var egress = Side(_compiled.Egress, from, source, to, destination, to);
        var ingress = Side(_compiled.Ingress, to, destination, from, source, to);
        var answer = Asked(reachability.Between(from, to));
        return new Explanation(from, to, asked, answer, egress, ingress, ChangeFinder.Changes(from, to, asked, answer, egress, ingress));
    }

    private SideExplanation Side(DirectionSteps direction, Endpoint subject, int subjectClass, Endpoint peer, int peerClass, Endpoint destination)
    {
        if (subject.Workload is null)
        {
            return new SideExplanation(direction.Direction, Asked(new TrafficAnswer(TrafficSet.All, TrafficSet.None, Doubt.None)), [], [], []);
        }

        var outcome = _evaluator.States.Outcome(_evaluator.OfSubject(direction, subjectClass)[peerClass]);
        var answer = Asked(new TrafficAnswer(outcome.Allowed, outcome.Undefined, outcome.Doubts));
        var rules = _compiled.Tiers.SelectMany(static tier => tier.Rules).Where(rule => rule.Direction == direction.Direction).ToArray();
        var isolations = _compiled.Tiers.SelectMany(static tier => tier.Isolations).Where(isolation => isolation.Direction == direction.Direction);
        return new SideExplanation(
            direction.Direction,
            answer,
            ValueList.From(isolations.Where(isolation => _compiled.Index.Select(isolation.Subject).Contains(subjectClass)).Select(static isolation => isolation.Origin)),
            ValueList.From(rules.SelectMany(rule => Deciding(rule, subjectClass, peerClass, destination))),
            answer.Allowed.Contains(asked) ? [] : NearMisses(rules, subject.Workload, peer, destination));
    }

    private TrafficAnswer Asked(TrafficAnswer answer) => new(answer.Allowed.Intersect(asked), answer.Undefined.Intersect(asked), answer.Doubts);

    private IEnumerable<DecidingRule> Deciding(TierRule rule, int subjectClass, int peerClass, Endpoint destination)
    {
        var traffic = rule.Traffic.Towards(destination.Workload?.Ports ?? []).Intersect(asked);
        if (traffic.IsEmpty || !_compiled.Index.Select(rule.Subject).Contains(subjectClass))
        {
            yield break;
        }

        for (var i = 0; i < rule.Peers.Count; i++)
        {
            var match = _compiled.Matcher.Match([rule.Peers[i]]).FirstOrDefault(match => match.Peers.Contains(peerClass));
            if (match is not null)
            {
                yield return new DecidingRule(PeerPath.Of(rule, i), traffic, match.Why) { AdmittedByOr = OrTrap.Extra(rule, _compiled) };
            }
        }
    }

    private ValueList<NearMiss> NearMisses(IEnumerable<TierRule> rules, Workload subject, Endpoint peer, Endpoint destination)
    {
        var finder = new MissFinder(_compiled.Cluster, asked, destination);
        var misses = rules.Select(rule => finder.Nearest(rule, subject, peer)).Where(static miss => miss is not null).OrderBy(static miss => miss!.Misses.Count);
        return ValueList.From(misses.Take(MostNearMisses).Select(static miss => miss!));
    }
}
