namespace NetPolSdk;

/// <summary>The end of a tier: what is open is denied to isolated pods, and else goes on, as does what passed.</summary>
/// <param name="IsIsolated">Whether the tier isolates the pod.</param>
internal sealed record TierEndEffect(bool IsIsolated) : Effect
{
    public static TierEndEffect Isolated { get; } = new(true);

    public static TierEndEffect Open { get; } = new(false);

    public override FlowState ApplyTo(FlowState state) => state with
    {
        Denied = IsIsolated ? state.Denied.Union(state.Open) : state.Denied,
        Open = IsIsolated ? state.Passed : state.Open.Union(state.Passed),
        Passed = TrafficSet.None,
    };
}
