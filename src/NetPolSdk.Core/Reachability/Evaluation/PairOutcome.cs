namespace NetPolSdk;

/// <summary>What both ends of a connection say together.</summary>
/// <param name="Allowed">The traffic that is allowed.</param>
/// <param name="Undefined">The traffic that is allowed or not, depending on the doubts.</param>
/// <param name="Doubts">The doubts, and remarks on what is allowed.</param>
internal sealed record PairOutcome(TrafficSet Allowed, TrafficSet Undefined, Doubt Doubts)
{
    public static PairOutcome Everything { get; } = new(TrafficSet.All, TrafficSet.None, Doubt.None);

    /// <summary>The traffic that is allowed under a condition, each port once.</summary>
    public ValueList<ConditionalTraffic> Conditional { get; init; } = [];

    public bool IsDenied => Allowed.IsEmpty && Undefined.IsEmpty && Conditional.Count == 0;

    public static PairOutcome Of(SideOutcome egress, SideOutcome ingress)
    {
        var allowed = egress.Allowed.Intersect(ingress.Allowed);
        var conditional = ConditionAlgebra.Both(egress, ingress);
        var undefined = egress.Possible.Intersect(ingress.Possible).Except(allowed).Except(conditional.Traffic());
        var doubts = egress.Doubts | ingress.Doubts;
        return new PairOutcome(allowed, undefined, undefined.IsEmpty ? doubts & Doubt.MatchedByAddress : doubts) { Conditional = conditional };
    }

    /// <summary>Whether another outcome says the same of all traffic.</summary>
    public bool SaysTheSameAs(PairOutcome other) =>
        ReferenceEquals(this, other) || (Allowed.Equals(other.Allowed) && Undefined.Equals(other.Undefined) && Conditional.Equals(other.Conditional));
}
