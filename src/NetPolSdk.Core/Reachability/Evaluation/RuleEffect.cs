namespace NetPolSdk;

/// <summary>The effect of a rule that matches.</summary>
/// <param name="Traffic">The traffic that it decides.</param>
/// <param name="Verdict">How.</param>
/// <param name="IsSure">Whether it matches for certain; else the traffic also stays open.</param>
/// <param name="Why">What the match rests on.</param>
/// <param name="Condition">Under which condition a rule that allows does so; null for none.</param>
internal sealed record RuleEffect(TrafficSet Traffic, RuleVerdict Verdict, bool IsSure, Doubt Why, TrafficCondition? Condition = null) : Effect
{
    public override FlowState ApplyTo(FlowState state)
    {
        var hit = state.Open.Intersect(Traffic);
        if (hit.IsEmpty)
        {
            return state;
        }

        if (Condition is not null)
        {
            return Granting(state, hit, Condition);
        }

        var rest = state with { Open = IsSure ? state.Open.Except(hit) : state.Open, Doubts = state.Doubts | Why };
        return Verdict switch
        {
            RuleVerdict.Allow => rest with { Allowed = rest.Allowed.Union(hit) },
            RuleVerdict.Deny => rest with { Denied = rest.Denied.Union(hit) },
            _ => rest with { Passed = rest.Passed.Union(hit) },
        };
    }

    /// <summary>Where something before may have decided otherwise, it is not certain that the condition is enough.</summary>
    private FlowState Granting(FlowState state, TrafficSet hit, TrafficCondition condition)
    {
        var certain = IsSure ? hit.Except(state.Denied).Except(state.Passed) : TrafficSet.None;
        var perhaps = hit.Except(certain);
        return state with
        {
            Granted = certain.IsEmpty ? state.Granted : state.Granted.Or(new ConditionalTraffic(certain, condition)),
            PerhapsGranted = state.PerhapsGranted.Union(perhaps),
            Doubts = state.Doubts | Why,
        };
    }
}
