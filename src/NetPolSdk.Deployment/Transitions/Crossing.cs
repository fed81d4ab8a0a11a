namespace NetPolSdk.Deployment.Transitions;

/// <summary>Two ends of which one opens what the other closes.</summary>
/// <param name="Open">The end that opens.</param>
/// <param name="Close">The end that closes.</param>
/// <param name="IsOrdered">Whether all closing steps come before all opening ones.</param>
internal sealed record Crossing(CrossingEnd Open, CrossingEnd Close, bool IsOrdered)
{
    /// <summary>Whether the ends are in different namespaces.</summary>
    public bool JoinsNamespaces => Open.Transition != Close.Transition;

    /// <summary>What passes in between; null where nothing does.</summary>
    /// <param name="sorted">The steps of all namespaces, in their order.</param>
    public TransitionGap? GapIn(IReadOnlyList<int> sorted)
    {
        if (IsOrdered)
        {
            return null;
        }

        var done = new HashSet<int>();
        var passing = TrafficSet.None;
        foreach (var step in sorted.Where(step => Open.Steps.Steps.ContainsKey(step) || Close.Steps.Steps.ContainsKey(step)))
        {
            done.Add(step);
            passing = passing.Union(Open.AtMost(Close, done.Contains).Intersect(Close.AtMost(Open, done.Contains)));
        }

        passing = passing.Except(Both(isNew: false)).Except(Both(isNew: true));
        var (from, to) = Open.Pods.Direction == Direction.Egress ? (Open, Close) : (Close, Open);
        return passing.IsEmpty ? null : new TransitionGap(from.Pods.Pods, to.Pods.Pods, passing);
    }

    private TrafficSet Both(bool isNew) => Open.AtLeast(Close, isNew).Intersect(Close.AtLeast(Open, isNew));
}
