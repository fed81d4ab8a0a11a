namespace NetPolSdk;

/// <summary>An explanation in words, for a person who does not know the rules by heart.</summary>
internal static class ExplanationText
{
    /// <summary>The lines of an explanation: each end of the connection in turn, then what would flip the verdict.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="place">Where a part of a policy was written, as <c>file:line</c>; empty where that is not known.</param>
    public static IEnumerable<string> Lines(Explanation explanation, Func<PolicyOrigin, string> place) =>
        Sides(explanation, place).Concat(explanation.Changes.Select(change => ChangeLine(explanation, change, place)));

    /// <summary>The lines about each end of the connection: what isolates it and what decides.</summary>
    /// <inheritdoc cref="Lines"/>
    public static IEnumerable<string> Sides(Explanation explanation, Func<PolicyOrigin, string> place) => explanation.IsLoopback
        ? ["a pod always reaches itself"]
        : Side(explanation, explanation.From, explanation.Egress, place).Concat(Side(explanation, explanation.To, explanation.Ingress, place));

    /// <summary>The part of a policy with its place.</summary>
    /// <param name="origin">The part.</param>
    /// <param name="place">Where it was written.</param>
    public static string Named(PolicyOrigin origin, Func<PolicyOrigin, string> place) =>
        place(origin) is { Length: > 0 } written ? $"{origin} ({written})" : origin.ToString();

    /// <summary>What an end says of the traffic asked about.</summary>
    /// <param name="side">The end.</param>
    /// <param name="asked">The traffic.</param>
    public static string Word(SideExplanation side, TrafficSet asked)
    {
        if (side.Answer.Allowed.Contains(asked))
        {
            return "allows";
        }

        if (side.Answer.Conditional.Count > 0)
        {
            var plain = side.Answer.Allowed.IsEmpty ? Array.Empty<string>() : [side.Answer.Allowed.ToString()];
            return "allows " + string.Join(", and ", plain.Concat(side.Answer.Conditional.Select(static part => $"{part.Traffic} if {part.Condition}")));
        }

        return (side.Answer.Allowed.IsEmpty, side.Answer.Undefined.IsEmpty) switch
        {
            (true, true) => "denies",
            (true, false) => $"is undefined: {side.Answer.Doubts.Describe()}",
            _ => $"allows {side.Answer.Allowed} only",
        };
    }

    private static IEnumerable<string> Side(Explanation explanation, Endpoint end, SideExplanation side, Func<PolicyOrigin, string> place)
    {
        if (end.Workload is null)
        {
            yield break;
        }

        var direction = side.Direction == Direction.Egress ? "egress" : "ingress";
        var isolation = side.IsIsolated || side.Deciding.Count > 0 ? "" : ": no policy isolates it in this direction";
        yield return $"{direction} of {end} {Word(side, explanation.Asked)}{isolation}";
        foreach (var origin in side.IsolatedBy)
        {
            yield return $"  isolated by {Named(origin, place)}";
        }

        foreach (var rule in side.Deciding)
        {
            yield return $"  {(rule.Doubts is Doubt.None or Doubt.MatchedByAddress ? "" : "perhaps ")}{Decided(rule)} by {Named(rule.Origin, place)}: {rule.Traffic}{(rule.Condition is null ? "" : $" if {rule.Condition}")}";
            if (rule.AdmittedByOr.Count > 0)
            {
                yield return $"    its two peers are an OR, which also admits {string.Join(", ", rule.AdmittedByOr)}";
            }
        }

        foreach (var miss in side.NearMisses)
        {
            yield return $"  not matched by {Named(miss.Origin, place)}: {string.Join(", and ", miss.Misses.Select(static part => part.Text))}";
        }
    }

    private static string Decided(DecidingRule rule) => rule.Action switch
    {
        AdminAction.Deny => "denied",
        AdminAction.Pass when rule.Origin.Policy is not AdminPolicy => "passed on to the next tier",
        AdminAction.Pass => "passed on to NetworkPolicies",
        _ => "allowed",
    };

    private static string ChangeLine(Explanation explanation, SuggestedChange change, Func<PolicyOrigin, string> place)
    {
        var where = change.Where.Count == 0 ? "" : $" [{string.Join(", ", change.Where.Select(origin => Named(origin, place)))}]";
        return $"to {(explanation.Verdict == Verdict.Allowed ? "deny" : "allow")} it: {change.Text}{where}";
    }
}
