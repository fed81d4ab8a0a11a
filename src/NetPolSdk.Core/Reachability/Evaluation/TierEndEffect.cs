namespace NetPolSdk;

/// <summary>The end of a tier: what is open is denied to isolated pods, and else goes on, as does what passed.</summary>
/// <param name="IsIsolated">Whether the tier isolates the pod; null where that is not known.</param>
/// <param name="Why">Why it is not known.</param>
internal sealed record TierEndEffect(bool? IsIsolated, Doubt Why = Doubt.None) : Effect
{
    public static TierEndEffect Isolated { get; } = new(true);

    public static TierEndEffect Open { get; } = new(false);

    /// <summary>The end for pods that are isolated, if no doubt remains.</summary>
    public static TierEndEffect Of(Doubt doubt) => doubt == Doubt.None ? Isolated : new(null, doubt);

    public override FlowState ApplyTo(FlowState state) => state with
    {
        Denied = IsIsolated == false ? state.Denied : state.Denied.Union(state.Open),
        Open = IsIsolated == true ? state.Passed : state.Open.Union(state.Passed),
        Passed = TrafficSet.None,
        Doubts = state.Doubts | Why,
    };
}
