namespace NetPolSdk;

/// <summary>Traffic that is allowed under a condition.</summary>
/// <param name="Traffic">The traffic.</param>
/// <param name="Condition">The condition.</param>
public sealed record ConditionalTraffic(TrafficSet Traffic, TrafficCondition Condition)
{
    /// <summary>The traffic and its condition in words.</summary>
    public override string ToString() => $"{Traffic} (allowed if {Condition})";
}
