namespace NetPolSdk;

/// <summary>
/// Looks for a pair of ends for which two sets of policies differ. Both ends judge a connection on their own, so a pair can
/// only differ where one end does: those are looked for first, each with the few policies that select it, and only for what is
/// found the other end is looked at. Ordinary pods come first, then those of which the API leaves things open.
/// </summary>
internal sealed class EquivalenceSearch
{
    private readonly LoweredPolicy[] _before;
    private readonly LoweredPolicy[] _after;
    private readonly ReachabilityOptions _options;
    private readonly CombinationBudget _budget;
    private readonly EndKinds _subjects;
    private readonly EndKinds _peers;
    private readonly LoweredPolicy[] _contextBefore;
    private readonly LoweredPolicy[] _contextAfter;
    private readonly bool _isContextAlike;
    private string? _unjudged;

    public EquivalenceSearch(IReadOnlyCollection<Policy> before, IReadOnlyCollection<Policy> after, ReachabilityOptions options, CombinationBudget budget)
    {
        (_options, _budget) = (options.For(before.Concat(after)), budget);
        var engine = _options.Engine!.Value;
        var (old, @new) = (LoweredPolicy.Of(before, engine), LoweredPolicy.Of(after, engine));
        _before = [.. old.Where(static policy => !policy.IsContext)];
        _after = [.. @new.Where(static policy => !policy.IsContext)];
        _contextBefore = [.. old.Where(static policy => policy.IsContext)];
        _contextAfter = [.. @new.Where(static policy => policy.IsContext)];
        _isContextAlike = new HashSet<Policy>(_contextBefore.Select(static policy => policy.Policy)).SetEquals(_contextAfter.Select(static policy => policy.Policy));

        // Two pods of namespaces that nothing names may be in two namespaces, and what holds there holds within one as well.
        var named = new HashSet<string>(EndKinds.Names(AllRules().SelectMany(PodTerms).Concat(AllSubjects())), StringComparer.Ordinal);
        _subjects = new EndKinds(LabelCombinations.Unnamed("here", named), budget);
        _peers = new EndKinds(LabelCombinations.Unnamed("elsewhere", named), budget);
    }

    /// <summary>A pair for which the sets differ; null where there is none.</summary>
    /// <exception cref="UndecidedException">None was found, but there may be one.</exception>
    public FoundDifference? Find()
    {
        var found = Find(ofOpenQuestions: false) ?? Find(ofOpenQuestions: true);
        return found is not null || _unjudged is null
            ? found
            : throw new UndecidedException(_unjudged);
    }

    private static Direction Other(Direction direction) => direction == Direction.Ingress ? Direction.Egress : Direction.Ingress;

    private static IEnumerable<PodTerm> PodTerms(TierRule rule) => rule.Leaves().OfType<PodTerm>();

    private static LoweredPolicy[] Selecting(LoweredPolicy[] policies, Direction direction, EndKind end) =>
        [.. policies.Where(policy => policy.Subjects(direction).Any(end.Matches))];

    private static TierRule[] Rules(IEnumerable<LoweredPolicy> policies, Direction direction, EndKind subject) =>
        [.. policies.SelectMany(policy => policy.Rules(direction)).Where(rule => subject.Matches(rule.Subject)).Distinct()];

    /// <summary>Whether two sets have the same policies for a subject or, of NetworkPolicies, whose order and number says nothing, the same rules.</summary>
    private bool AreWrittenAlike(LoweredPolicy[] before, LoweredPolicy[] after, Direction direction, EndKind subject)
    {
        if (before.Concat(after).All(static policy => policy.Policy is NetworkPolicy))
        {
            return before.Length == 0 == (after.Length == 0) && Written(before).SetEquals(Written(after));
        }

        return _isContextAlike && new HashSet<Policy>(before.Select(static policy => policy.Policy)).SetEquals(after.Select(static policy => policy.Policy));

        HashSet<(ValueList<PeerTerm>, TrafficTerm)> Written(LoweredPolicy[] policies) => [.. Rules(policies, direction, subject).Select(static rule => (rule.Peers, rule.Traffic))];
    }

    private FoundDifference? Find(bool ofOpenQuestions) =>
        Find(new EndComparison(_options, _budget, ofOpenQuestions), Direction.Ingress) ?? Find(new EndComparison(_options, _budget, ofOpenQuestions), Direction.Egress);

    private FoundDifference? Find(EndComparison comparison, Direction direction)
    {
        var subjects = Subjects(direction);
        if (!new HashSet<Policy>(_before.Select(static policy => policy.Policy)).SetEquals(_after.Select(static policy => policy.Policy)))
        {
            NoteUnjudged([], subjects);
        }

        foreach (var subject in _subjects.Of(subjects))
        {
            var (before, after) = (Selecting(_before, direction, subject), Selecting(_after, direction, subject));
            if (!AreWrittenAlike(before, after, direction, subject) && FindAt(comparison, direction, subjects, subject, before, after) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Looks for a peer about which the policies of one subject differ.</summary>
    private FoundDifference? FindAt(EndComparison comparison, Direction direction, PodTerm[] subjects, EndKind subject, LoweredPolicy[] before, LoweredPolicy[] after)
    {
        var rules = Rules(before.Concat(after), direction, subject);
        var sides = new ComparedSets(before, after) { ContextBefore = _contextBefore, ContextAfter = _contextAfter };
        if (comparison.DifferOutside(sides, direction, subject, rules) is { } outside)
        {
            return outside;
        }

        NoteUnjudged(rules, before.Concat(after).SelectMany(policy => policy.Subjects(direction)));
        PodTerm[] peers = [.. rules.SelectMany(PodTerms).Distinct()];
        var (selected, seen) = (subject.Matching(subjects), new HashSet<string>(StringComparer.Ordinal));
        foreach (var home in _peers.Namespaces([.. peers.Concat(subjects).Distinct()]))
        {
            var there = home.Name == subject.Namespace.Name ? subject with { Namespace = home } : subject;
            if (there.Matching(subjects) != selected)
            {
                continue;
            }

            foreach (var peer in _peers.In(home, peers))
            {
                var matching = peer.Matching(peers);
                if (seen.Add(matching)
                    && comparison.SidesDiffer(sides, direction, there, peer, rules)
                    && Confirm(comparison, direction, (subjects, selected), (peers, matching), rules) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    /// <summary>What cannot be gone through here: what only the running cluster knows, and texts of which any value may be made.</summary>
    private void NoteUnjudged(TierRule[] rules, IEnumerable<PodTerm> subjects)
    {
        if (rules.FirstOrDefault(static rule => rule.Leaves().OfType<OutsideTerm>().Any())?.Origin is { } unknown)
        {
            _unjudged ??= $"{unknown} names nodes or domain names, of which only the running cluster knows the addresses, and it is not in both sets alike.";
        }

        if (AllRules().SelectMany(PodTerms).Concat(subjects).Concat(AllSubjects()).SelectMany(static term => term.Conditions).SelectMany(static condition => condition.WithInner()).OfType<TextHolds>().FirstOrDefault() is { } text)
        {
            _unjudged ??= $"Labels are compared by a part of their text ({text}), of which not every value can be gone through.";
        }
    }

    /// <summary>Looks for a pair whose one end differs as found and whose other end lets that through.</summary>
    private FoundDifference? Confirm(EndComparison comparison, Direction direction, (PodTerm[] Terms, string Matching) subject, (PodTerm[] Terms, string Matching) peer, TierRule[] rules)
    {
        var other = Other(direction);
        PodTerm[] terms = [.. peer.Terms.Concat(Subjects(other)).Distinct()];
        foreach (var end in _peers.Of(terms).Where(end => end.Matching(peer.Terms) == peer.Matching))
        {
            var answering = Rules(Selecting(_before, other, end).Concat(Selecting(_after, other, end)), other, end);
            PodTerm[] back = [.. subject.Terms.Concat(answering.SelectMany(PodTerms)).Distinct()];
            foreach (var (from, to) in Pairs(end, terms, back).Where(pair => pair.Subject.Matching(subject.Terms) == subject.Matching))
            {
                var sets = new ComparedSets(_before, _after) { ContextBefore = _contextBefore, ContextAfter = _contextAfter }.Where(policy => policy.Subjects(direction).Any(from.Matches) || policy.Subjects(other).Any(to.Matches));
                if (comparison.PairDiffers(sets, direction, from, to, rules, answering) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    /// <summary>Subjects with a peer. In one namespace both see the same labels of it.</summary>
    private IEnumerable<(EndKind Subject, EndKind Peer)> Pairs(EndKind peer, PodTerm[] peerTerms, PodTerm[] subjectTerms)
    {
        foreach (var subject in _subjects.Of(subjectTerms).Where(subject => subject.Namespace.Name != peer.Namespace.Name))
        {
            yield return (subject, peer);
        }

        var matching = peer.Matching(peerTerms);
        foreach (var home in _peers.Named(peer.Namespace.Name, [.. peerTerms.Concat(subjectTerms).Distinct()]))
        {
            var there = peer with { Namespace = home };
            foreach (var subject in there.Matching(peerTerms) == matching ? _subjects.In(home, subjectTerms).Where(there.MayBeWith) : [])
            {
                yield return (subject, there);
            }
        }
    }

    private PodTerm[] Subjects(Direction direction) => [.. _before.Concat(_after).SelectMany(policy => policy.Subjects(direction)).Distinct()];

    private IEnumerable<PodTerm> AllSubjects() => Subjects(Direction.Ingress).Concat(Subjects(Direction.Egress));

    private IEnumerable<TierRule> AllRules() => _before.Concat(_after).SelectMany(static policy => policy.Rules(Direction.Ingress).Concat(policy.Rules(Direction.Egress)));
}
