namespace NetPolSdk;

/// <summary>What both ends of a connection say together.</summary>
/// <param name="Allowed">The traffic that is allowed.</param>
/// <param name="Undefined">The traffic that is allowed or not, depending on the doubts.</param>
/// <param name="Doubts">The doubts, and remarks on what is allowed.</param>
internal sealed record PairOutcome(TrafficSet Allowed, TrafficSet Undefined, Doubt Doubts)
{
    public static PairOutcome Everything { get; } = new(TrafficSet.All, TrafficSet.None, Doubt.None);

    public bool IsDenied => Allowed.IsEmpty && Undefined.IsEmpty;

    public static PairOutcome Of(SideOutcome egress, SideOutcome ingress)
    {
        var allowed = egress.Allowed.Intersect(ingress.Allowed);
        var possible = egress.Allowed.Union(egress.Undefined).Intersect(ingress.Allowed.Union(ingress.Undefined));
        var undefined = possible.Except(allowed);
        var doubts = egress.Doubts | ingress.Doubts;
        return new PairOutcome(allowed, undefined, undefined.IsEmpty ? doubts & Doubt.MatchedByAddress : doubts);
    }
}
