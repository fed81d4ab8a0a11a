namespace NetPolSdk;

/// <summary>The effect of a rule that matches.</summary>
/// <param name="Traffic">The traffic that it decides.</param>
/// <param name="Verdict">How.</param>
/// <param name="IsSure">Whether it matches for certain; else the traffic also stays open.</param>
/// <param name="Why">What the match rests on.</param>
internal sealed record RuleEffect(TrafficSet Traffic, RuleVerdict Verdict, bool IsSure, Doubt Why) : Effect
{
    public override FlowState ApplyTo(FlowState state)
    {
        var hit = state.Open.Intersect(Traffic);
        if (hit.IsEmpty)
        {
            return state;
        }

        var rest = state with { Open = IsSure ? state.Open.Except(hit) : state.Open, Doubts = state.Doubts | Why };
        return Verdict switch
        {
            RuleVerdict.Allow => rest with { Allowed = rest.Allowed.Union(hit) },
            RuleVerdict.Deny => rest with { Denied = rest.Denied.Union(hit) },
            _ => rest with { Passed = rest.Passed.Union(hit) },
        };
    }
}
