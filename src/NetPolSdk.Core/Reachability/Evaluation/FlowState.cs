namespace NetPolSdk;

/// <summary>
/// What may have become of the traffic at one end of a connection, part way through the tiers. Traffic is in several of
/// the sets where doubtful rules leave several outcomes possible.
/// </summary>
/// <param name="Open">May be undecided still.</param>
/// <param name="Allowed">May be allowed.</param>
/// <param name="Denied">May be denied.</param>
/// <param name="Passed">May have skipped the rest of the tier.</param>
/// <param name="Doubts">What it rests on.</param>
internal sealed record FlowState(TrafficSet Open, TrafficSet Allowed, TrafficSet Denied, TrafficSet Passed, Doubt Doubts)
{
    /// <summary>
    /// Allowed for certain under a condition. The other sets say what becomes of the traffic where the condition does not hold, so that
    /// an unconditional rule after this one counts, and alternatives join.
    /// </summary>
    public ValueList<ConditionalTraffic> Granted { get; init; } = [];

    /// <summary>Perhaps allowed under a condition.</summary>
    public TrafficSet PerhapsGranted { get; init; } = TrafficSet.None;

    public static FlowState Start { get; } = new(TrafficSet.All, TrafficSet.None, TrafficSet.None, TrafficSet.None, Doubt.None);
}
