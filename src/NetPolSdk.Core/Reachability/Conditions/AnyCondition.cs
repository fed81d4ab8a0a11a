namespace NetPolSdk;

/// <summary>Several conditions, one of which must hold.</summary>
/// <param name="Parts">The conditions, at least two; none is of this kind itself.</param>
public sealed record AnyCondition(ValueList<TrafficCondition> Parts) : TrafficCondition
{
    private protected override string Text() => Either(Parts.Select(static part => part is AllConditions ? $"({part})" : part.ToString()));
}
