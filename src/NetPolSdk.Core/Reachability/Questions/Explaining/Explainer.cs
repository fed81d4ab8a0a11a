namespace NetPolSdk;

/// <summary>
/// Finds out why. What it has found of one end it keeps for the next question, so that many answers cost little more than
/// one. Not for two threads.
/// </summary>
internal sealed class Explainer(Reachability reachability)
{
    private const int MostNearMisses = 5;

    /// <summary>How many states of rows are kept.</summary>
    private const int MostKept = 4_000_000;

    private readonly CompiledCluster _compiled = reachability.Compiled;
    private readonly RowEvaluator _evaluator = new(reachability.Compiled);
    private readonly Dictionary<(Direction Direction, int Subject), EndFacts> _ends = [];
    private readonly Dictionary<TierRule, RuleFacts> _rules = new(ByReference.Instance);
    private int _kept;

    public Explanation Explain(Endpoint from, Endpoint to, TrafficSet asked)
    {
        var (source, destination) = (reachability.ClassOf(from), reachability.ClassOf(to));
        var (leaving, entering) = (Outcome(_compiled.Egress, from, source, destination), Outcome(_compiled.Ingress, to, destination, source));
        var egress = Side(_compiled.Egress, leaving, from, source, to, destination, to, asked);
        var ingress = Side(_compiled.Ingress, entering, to, destination, from, source, to, asked);
        var pair = from == to && from.Workload is { IsReplicated: false } ? PairOutcome.Everything : PairOutcome.Of(leaving, entering);
        var answer = Asked(new TrafficAnswer(pair.Allowed, pair.Undefined, pair.Doubts), asked);
        return new Explanation(from, to, asked, answer, egress, ingress, ChangeFinder.Changes(from, to, asked, answer, egress, ingress));
    }

    private static TrafficAnswer Asked(TrafficAnswer answer, TrafficSet asked) => new(answer.Allowed.Intersect(asked), answer.Undefined.Intersect(asked), answer.Doubts);

    private SideOutcome Outcome(DirectionSteps direction, Endpoint subject, int subjectClass, int peerClass) => subject.Workload is null
        ? SideOutcome.Everything
        : _evaluator.States.Outcome(End(direction, subjectClass).States[peerClass]);

    private SideExplanation Side(DirectionSteps direction, SideOutcome outcome, Endpoint subject, int subjectClass, Endpoint peer, int peerClass, Endpoint destination, TrafficSet asked)
    {
        var answer = Asked(new TrafficAnswer(outcome.Allowed, outcome.Undefined, outcome.Doubts), asked);
        if (subject.Workload is null)
        {
            return new SideExplanation(direction.Direction, answer, [], [], []);
        }

        var end = End(direction, subjectClass);
        return new SideExplanation(
            direction.Direction,
            answer,
            end.IsolatedBy,
            ValueList.From(end.Rules.SelectMany(rule => Deciding(rule, peerClass, destination, asked))),
            answer.Allowed.Contains(asked) ? [] : NearMisses(direction.Direction, subject.Workload, peer, destination, asked));
    }

    private EndFacts End(DirectionSteps direction, int subject)
    {
        if (_ends.TryGetValue((direction.Direction, subject), out var known))
        {
            return known;
        }

        if ((_kept += _compiled.Count) > MostKept)
        {
            _ends.Clear();
            _kept = _compiled.Count;
        }

        var isolations = _compiled.Tiers.SelectMany(static tier => tier.Isolations)
            .Where(isolation => isolation.Direction == direction.Direction && _compiled.Index.Select(isolation.Subject).Contains(subject));
        var mine = new HashSet<TierRule>(direction.StepsOf(subject).Select(at => direction.Steps[at].Rule), ByReference.Instance);
        var rules = _compiled.Tiers.SelectMany(static tier => tier.Rules).Where(mine.Contains);
        return _ends[(direction.Direction, subject)] = new EndFacts(
            _evaluator.OfSubject(direction, subject),
            ValueList.From(isolations.Select(static isolation => isolation.Origin)),
            [.. rules]);
    }

    private IEnumerable<DecidingRule> Deciding(TierRule rule, int peerClass, Endpoint destination, TrafficSet asked)
    {
        var traffic = rule.Traffic.Towards(destination.Workload?.Ports ?? []).Intersect(asked);
        if (traffic.IsEmpty)
        {
            yield break;
        }

        var facts = Rule(rule);
        for (var i = 0; i < rule.Peers.Count; i++)
        {
            var match = Array.Find(facts.Matches[i], match => match.Peers.Contains(peerClass));
            if (match is not null)
            {
                yield return new DecidingRule(facts.Origins[i], traffic, match.Why) { AdmittedByOr = facts.AdmittedByOr };
            }
        }
    }

    private RuleFacts Rule(TierRule rule)
    {
        if (!_rules.TryGetValue(rule, out var facts))
        {
            _rules[rule] = facts = new RuleFacts(
                [.. rule.Peers.Select(peer => _compiled.Matcher.Match([peer]))],
                [.. rule.Peers.Select((_, at) => PeerPath.Of(rule, at))],
                OrTrap.Extra(rule, _compiled));
        }

        return facts;
    }

    private ValueList<NearMiss> NearMisses(Direction direction, Workload subject, Endpoint peer, Endpoint destination, TrafficSet asked)
    {
        var finder = new MissFinder(_compiled.Cluster, asked, destination);
        var rules = _compiled.Tiers.SelectMany(static tier => tier.Rules).Where(rule => rule.Direction == direction);
        var misses = rules.Select(rule => finder.Nearest(rule, subject, peer)).Where(static miss => miss is not null).OrderBy(static miss => miss!.Misses.Count);
        return ValueList.From(misses.Take(MostNearMisses).Select(static miss => miss!));
    }

    /// <summary>What is known of one end: what it says to every class at the other end, what isolates it, and the rules about it.</summary>
    private sealed record EndFacts(int[] States, ValueList<PolicyOrigin> IsolatedBy, TierRule[] Rules);

    /// <summary>What is known of a rule: whom each of its peers matches, where each was written, and the pods that an unmeant OR admits.</summary>
    private sealed record RuleFacts(PeerMatch[][] Matches, PolicyOrigin[] Origins, ValueList<Workload> AdmittedByOr);

    /// <summary>Rules of different policies may be equal as values, and are not the same.</summary>
    private sealed class ByReference : IEqualityComparer<TierRule>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals(TierRule? x, TierRule? y) => ReferenceEquals(x, y);

        public int GetHashCode(TierRule obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
