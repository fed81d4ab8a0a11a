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
        var answer = TrafficAnswer.Of(pair).Within(asked);
        return new Explanation(from, to, asked, answer, egress, ingress, ChangeFinder.Changes(from, to, asked, answer, egress, ingress));
    }

    private SideOutcome Outcome(DirectionSteps direction, Endpoint subject, int subjectClass, int peerClass) => subject.Workload is null
        ? SideOutcome.Everything
        : _evaluator.States.Outcome(End(direction, subjectClass).States[peerClass]);

    private SideExplanation Side(DirectionSteps direction, SideOutcome outcome, Endpoint subject, int subjectClass, Endpoint peer, int peerClass, Endpoint destination, TrafficSet asked)
    {
        var answer = TrafficAnswer.Of(outcome).Within(asked);
        if (subject.Workload is null)
        {
            return new SideExplanation(direction.Direction, answer, [], [], []);
        }

        var end = End(direction, subjectClass);
        return new SideExplanation(
            direction.Direction,
            answer,
            end.IsolatedBy,
            ValueList.From(Deciding(end, peerClass, destination, asked)),
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

        var mine = new HashSet<TierRule>(direction.StepsOf(subject).Select(at => direction.Steps[at].Rule), ByReference.Instance);
        return _ends[(direction.Direction, subject)] = new EndFacts(_evaluator.OfSubject(direction, subject), [.. _compiled.Tiers.Select(tier => Of(tier, direction.Direction, subject, mine))]);
    }

    private TierFacts Of(Tier tier, Direction direction, int subject, HashSet<TierRule> mine)
    {
        var isolations = tier.Isolations.Where(isolation => isolation.Direction == direction && _compiled.Index.Select(isolation.Subject).MayContain(subject));
        TierRule[] rules = mine.Count == 0 ? [] : [.. tier.Rules.Where(mine.Contains)];
        return new TierFacts([.. isolations.Select(static isolation => isolation.Origin)], rules, Array.Exists(rules, static rule => rule.Verdict != RuleVerdict.Allow));
    }

    /// <summary>
    /// The rules that decide, as they are asked: of an ordered tier each for what those before it have left open. Where rules only allow,
    /// their order says nothing, and each is named that matches.
    /// </summary>
    private IEnumerable<DecidingRule> Deciding(EndFacts end, int peerClass, Endpoint destination, TrafficSet asked)
    {
        var open = asked;
        foreach (var tier in end.Tiers)
        {
            var (passed, decided) = (TrafficSet.None, TrafficSet.None);
            foreach (var rule in tier.Rules)
            {
                var traffic = rule.Traffic.Towards(destination.Workload?.Ports ?? []).Intersect(tier.IsOrdered ? open.Except(decided) : open);
                foreach (var deciding in traffic.IsEmpty ? [] : Deciding(rule, peerClass, traffic))
                {
                    decided = deciding.Condition is null && deciding.Doubts is Doubt.None or Doubt.MatchedByAddress ? decided.Union(traffic) : decided;
                    passed = deciding.Action == AdminAction.Pass ? passed.Union(traffic) : passed;
                    yield return deciding;
                }
            }

            open = (tier.IsIsolated ? TrafficSet.None : open.Except(decided)).Union(passed);
        }
    }

    private IEnumerable<DecidingRule> Deciding(TierRule rule, int peerClass, TrafficSet traffic)
    {
        var facts = Rule(rule);
        for (var i = 0; i < rule.Peers.Count; i++)
        {
            var match = Array.Find(facts.Matches[i], match => match.Peers.Contains(peerClass));
            if (match is not null)
            {
                yield return new DecidingRule(facts.Origins[i], traffic, match.Why | rule.Doubt) { Action = rule.Verdict.ToAction(), Condition = rule.Condition, AdmittedByOr = facts.AdmittedByOr };
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
        var rules = _compiled.Tiers.SelectMany(static tier => tier.Rules).Where(rule => rule.Direction == direction && rule.Verdict == RuleVerdict.Allow);
        var misses = rules.Select(rule => finder.Nearest(rule, subject, peer)).Where(static miss => miss is not null).OrderBy(static miss => miss!.Misses.Count);
        return ValueList.From(misses.Take(MostNearMisses).Select(static miss => miss!));
    }

    /// <summary>What is known of one end: what it says to every class at the other end, and what each tier says of it.</summary>
    private sealed record EndFacts(int[] States, TierFacts[] Tiers)
    {
        public ValueList<PolicyOrigin> IsolatedBy { get; } = ValueList.From(Tiers.SelectMany(static tier => tier.IsolatedBy));
    }

    /// <summary>What a tier says of one end: what isolates it, the rules about it, and whether their order counts.</summary>
    private sealed record TierFacts(PolicyOrigin[] IsolatedBy, TierRule[] Rules, bool IsOrdered)
    {
        public bool IsIsolated => IsolatedBy.Length > 0;
    }

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
