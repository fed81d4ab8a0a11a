namespace NetPolSdk;

/// <summary>Several conditions, all of which must hold.</summary>
/// <param name="Parts">The conditions, at least two; none is of this kind itself.</param>
public sealed record AllConditions(ValueList<TrafficCondition> Parts) : TrafficCondition
{
    private protected override string Text() => string.Join(" and ", Parts.Select(static part => part is AnyCondition ? $"({part})" : part.ToString()));
}
