namespace NetPolSdk;

/// <summary>Traffic from one endpoint to another that is allowed, or of which the API leaves open whether it is.</summary>
/// <param name="From">The end that connects.</param>
/// <param name="To">The end that is connected to.</param>
/// <param name="Traffic">The traffic: all of it that has this verdict.</param>
/// <param name="Verdict"><see cref="Verdict.Allowed"/>, <see cref="Verdict.Conditional"/> or <see cref="Verdict.Undefined"/>.</param>
/// <param name="Doubts">Why it is undefined, or remarks on what is allowed.</param>
public sealed record Connection(Endpoint From, Endpoint To, TrafficSet Traffic, Verdict Verdict, Doubt Doubts)
{
    /// <summary>Under which condition it is allowed; null unless it is <see cref="Verdict.Conditional"/>.</summary>
    public TrafficCondition? Condition { get; init; }

    /// <summary>The connection as a message names it, such as <c>shop/api[Deployment] → data/postgres[StatefulSet]: TCP 5432</c>.</summary>
    public override string ToString() => $"{From} → {To}: {Traffic}" + Verdict switch
    {
        Verdict.Undefined => $" (undefined: {Doubts.Describe()})",
        Verdict.Conditional => $" (allowed if {Condition})",
        _ => "",
    };
}
