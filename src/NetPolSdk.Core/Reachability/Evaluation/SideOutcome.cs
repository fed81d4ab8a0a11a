namespace NetPolSdk;

/// <summary>What one end of a connection says.</summary>
/// <param name="Allowed">The traffic that is allowed whatever the doubts.</param>
/// <param name="Undefined">The traffic that is allowed or not, depending on the doubts.</param>
/// <param name="Doubts">The doubts.</param>
internal sealed record SideOutcome(TrafficSet Allowed, TrafficSet Undefined, Doubt Doubts)
{
    public static SideOutcome Everything { get; } = new(TrafficSet.All, TrafficSet.None, Doubt.None);

    /// <summary>The traffic that is allowed under a condition, each port once.</summary>
    public ValueList<ConditionalTraffic> Conditional { get; init; } = [];

    /// <summary>All traffic that may be allowed.</summary>
    public TrafficSet Possible => Allowed.Union(Undefined).Union(Conditional.Traffic());

    /// <summary>
    /// After the last tier, what is open is allowed. A condition is told where it decides: what may be allowed without it is undefined.
    /// </summary>
    public static SideOutcome Of(FlowState state)
    {
        var possible = state.Allowed.Union(state.Open);
        var (allowed, perhaps) = (possible.Except(state.Denied), possible.Intersect(state.Denied));
        var conditional = state.Granted.Without(possible);
        var undefined = perhaps.Union(state.PerhapsGranted.Except(allowed).Except(conditional.Traffic()));
        return new SideOutcome(allowed, undefined, undefined.IsEmpty ? state.Doubts & Doubt.MatchedByAddress : state.Doubts) { Conditional = conditional };
    }
}
