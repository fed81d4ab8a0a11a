namespace NetPolSdk;

/// <summary>What one end of a connection says.</summary>
/// <param name="Allowed">The traffic that is allowed whatever the doubts.</param>
/// <param name="Undefined">The traffic that is allowed or not, depending on the doubts.</param>
/// <param name="Doubts">The doubts.</param>
internal sealed record SideOutcome(TrafficSet Allowed, TrafficSet Undefined, Doubt Doubts)
{
    public static SideOutcome Everything { get; } = new(TrafficSet.All, TrafficSet.None, Doubt.None);

    /// <summary>After the last tier, what is open is allowed.</summary>
    public static SideOutcome Of(FlowState state)
    {
        var possible = state.Allowed.Union(state.Open);
        var undefined = possible.Intersect(state.Denied);
        return new SideOutcome(possible.Except(state.Denied), undefined, undefined.IsEmpty ? state.Doubts & Doubt.MatchedByAddress : state.Doubts);
    }
}
