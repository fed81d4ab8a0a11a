namespace NetPolSdk;

/// <summary>The steps of one direction, tier by tier, and whom each tier isolates.</summary>
internal sealed class DirectionSteps
{
    private readonly int[]?[] _stepsOfSubject;

    public DirectionSteps(Direction direction, ValueList<Tier> tiers, PodIndex index, PeerMatcher matcher, int podClasses)
    {
        Direction = direction;
        var steps = new List<Step>();
        Tiers = new (int, int, TierEndEffect[])[tiers.Count];
        for (var i = 0; i < tiers.Count; i++)
        {
            var first = steps.Count;
            steps.AddRange(InOrder(tiers[i], direction, index, matcher).Select((step, at) => step with { Index = first + at }));
            var isolated = tiers[i].Isolations.Where(isolation => isolation.Direction == direction).Select(static isolation => (isolation.Subject, isolation.Doubt)).Distinct();
            Tiers[i] = (first, steps.Count, EndOf(isolated.SelectMany(entry => index.Select(entry.Subject).AsSubjects().Select(subjects => (subjects.Classes, subjects.Doubt | entry.Doubt))), podClasses));
        }

        Steps = [.. steps];
        _stepsOfSubject = BySubject(podClasses);
    }

    public Direction Direction { get; }

    public Step[] Steps { get; }

    /// <summary>Of each tier: its first step, the one after its last, and what its end does to each class of pods.</summary>
    public (int First, int End, TierEndEffect[] Ends)[] Tiers { get; }

    /// <summary>The steps that are about a class of pods, in order.</summary>
    public int[] StepsOf(int podClass) => _stepsOfSubject[podClass] ?? [];

    /// <summary>In a tier that only allows, the order says nothing, so certain matches are taken first and doubts matter only where nothing else allows.</summary>
    private static IEnumerable<Step> InOrder(Tier tier, Direction direction, PodIndex index, PeerMatcher matcher)
    {
        var steps = tier.Rules.Where(rule => rule.Direction == direction)
            .SelectMany(rule => index.Select(rule.Subject).AsSubjects().Where(static subjects => !subjects.Classes.IsEmpty)
                .SelectMany(subjects => matcher.Match(rule.Peers).Select(match => new Step(rule, subjects.Classes, Doubted(match, rule.Doubt | subjects.Doubt), 0))))
            .Where(static step => !step.Subjects.IsEmpty);
        return tier.Rules.All(static rule => rule.Verdict == RuleVerdict.Allow)
            ? steps.OrderBy(static step => !step.Match.IsSure).ThenBy(static step => step.Match.Why)
            : steps;
    }

    private static PeerMatch Doubted(PeerMatch match, Doubt doubt) =>
        doubt == Doubt.None ? match : match with { IsSure = false, Why = match.Why | doubt };

    private static TierEndEffect[] EndOf(IEnumerable<(ClassSet Classes, Doubt Doubt)> isolated, int podClasses)
    {
        var ends = new TierEndEffect[podClasses];
        for (var id = 0; id < podClasses; id++)
        {
            ends[id] = TierEndEffect.Open;
        }

        foreach (var (classes, doubt) in isolated.OrderByDescending(static entry => entry.Doubt))
        {
            foreach (var (first, last) in classes.Ranges)
            {
                for (var id = first; id <= last; id++)
                {
                    ends[id] = TierEndEffect.Of(doubt);
                }
            }
        }

        return ends;
    }

    private int[]?[] BySubject(int podClasses)
    {
        var lists = new List<int>?[podClasses];
        foreach (var step in Steps)
        {
            foreach (var (first, last) in step.Subjects.Ranges)
            {
                for (var id = first; id <= last; id++)
                {
                    (lists[id] ??= []).Add(step.Index);
                }
            }
        }

        return [.. lists.Select(static list => list?.ToArray())];
    }
}
