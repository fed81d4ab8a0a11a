namespace NetPolSdk;

/// <summary>What the policies say of all traffic from one endpoint to another.</summary>
/// <param name="Allowed">The traffic that is allowed.</param>
/// <param name="Undefined">The traffic of which the API leaves open whether it is allowed.</param>
/// <param name="Doubts">Why it is undefined, or remarks on what is allowed.</param>
public sealed record TrafficAnswer(TrafficSet Allowed, TrafficSet Undefined, Doubt Doubts)
{
    /// <summary>The traffic that is allowed under a condition, each port once.</summary>
    public ValueList<ConditionalTraffic> Conditional { get; init; } = [];

    /// <summary>Whether all of the traffic is denied.</summary>
    internal bool IsDenied => Allowed.IsEmpty && Undefined.IsEmpty && Conditional.Count == 0;

    /// <summary>What is said of one port.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="port">The destination's port, 1 to 65535.</param>
    public Verdict For(Protocol protocol, int port)
    {
        if (Allowed.Contains(protocol, port))
        {
            return Verdict.Allowed;
        }

        if (ConditionFor(protocol, port) is not null)
        {
            return Verdict.Conditional;
        }

        return Undefined.Contains(protocol, port) ? Verdict.Undefined : Verdict.Denied;
    }

    /// <summary>Under which condition one port is allowed; null where that is not what is said of it.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="port">The destination's port, 1 to 65535.</param>
    public TrafficCondition? ConditionFor(Protocol protocol, int port) => Conditional.FirstOrDefault(part => part.Traffic.Contains(protocol, port))?.Condition;

    /// <summary>The answer as a message names it.</summary>
    public override string ToString() => string.Join("; ", Texts());

    /// <summary>The answer of an outcome.</summary>
    internal static TrafficAnswer Of(PairOutcome outcome) => new(outcome.Allowed, outcome.Undefined, outcome.Doubts) { Conditional = outcome.Conditional };

    /// <inheritdoc cref="Of(PairOutcome)"/>
    internal static TrafficAnswer Of(SideOutcome outcome) => new(outcome.Allowed, outcome.Undefined, outcome.Doubts) { Conditional = outcome.Conditional };

    /// <summary>The answer for certain traffic alone.</summary>
    internal TrafficAnswer Within(TrafficSet traffic) =>
        this with { Allowed = Allowed.Intersect(traffic), Undefined = Undefined.Intersect(traffic), Conditional = Conditional.Within(traffic) };

    /// <summary>Whether another answer says the same of all traffic; the doubts may differ.</summary>
    internal bool SaysTheSameAs(TrafficAnswer other) =>
        Allowed.Equals(other.Allowed) && Undefined.Equals(other.Undefined) && Conditional.Equals(other.Conditional);

    private IEnumerable<string> Texts()
    {
        if (!Allowed.IsEmpty || (Undefined.IsEmpty && Conditional.Count == 0))
        {
            yield return Allowed.ToString();
        }

        foreach (var part in Conditional)
        {
            yield return part.ToString();
        }

        if (!Undefined.IsEmpty)
        {
            yield return $"{Undefined} (undefined: {Doubts.Describe()})";
        }
    }
}
