namespace NetPolSdk;

/// <summary>Finds the smallest changes that would flip a verdict.</summary>
internal static class ChangeFinder
{
    /// <summary>Where the traffic is allowed, one change at either end is enough, and the smaller comes first; else each end that stands in the way needs one.</summary>
    public static ValueList<SuggestedChange> Changes(Endpoint from, Endpoint to, TrafficSet asked, TrafficAnswer answer, SideExplanation egress, SideExplanation ingress)
    {
        if (from == to && from.Workload is { IsReplicated: false })
        {
            return [];
        }

        (SideExplanation Side, Endpoint Subject, Endpoint Peer)[] ends = [(egress, from, to), (ingress, to, from)];
        return answer.Allowed.Contains(asked)
            ? ValueList.From(ends.Where(static end => end.Subject.Workload is not null).OrderBy(static end => Size(end.Side)).Select(end => ToDeny(end.Side, end.Subject)))
            : ValueList.From(ends.Where(end => !end.Side.Answer.Allowed.Contains(asked)).Select(end => ToAllow(end.Side, end.Peer, asked)));
    }

    private static int Size(SideExplanation side) => side.IsIsolated ? side.Deciding.Count : 1;

    private static SuggestedChange ToDeny(SideExplanation side, Endpoint subject)
    {
        if (side.Deciding.FirstOrDefault(static rule => rule is { Action: AdminAction.Allow, Origin.Policy: AdminPolicy { Tier: AdminTier.Admin } }) is { } final)
        {
            return new SuggestedChange(side.Direction, [final.Origin], $"Put a rule that denies it before {final.Origin}, which decides whatever NetworkPolicies say.");
        }

        var allowing = ValueList.From(side.Deciding.Where(static rule => rule.Origin.Policy is not AdminPolicy).Select(static rule => rule.Origin));
        return side.IsIsolated
            ? new SuggestedChange(side.Direction, allowing, $"Remove {string.Join(" and ", allowing)}.")
            : Isolate(side, subject);
    }

    private static SuggestedChange Isolate(SideExplanation side, Endpoint subject) =>
        new(side.Direction, [], $"Isolate {subject}: no policy selects it for {Word(side.Direction)}, so a policy that selects it with policyTypes [{side.Direction}] denies what it does not allow.");

    private static SuggestedChange ToAllow(SideExplanation side, Endpoint peer, TrafficSet asked)
    {
        var preposition = side.Direction == Direction.Ingress ? "from" : "to";
        if (side.Deciding.FirstOrDefault(static rule => rule.Action == AdminAction.Deny) is { } denying)
        {
            return new SuggestedChange(side.Direction, [denying.Origin], $"Put before {denying.Origin} a rule that allows it: {Word(side.Direction)} {preposition} {peer} on {asked}.");
        }

        var nearest = side.NearMisses.FirstOrDefault(static miss => miss.Misses.Count == 1);
        if (nearest is not null)
        {
            return new SuggestedChange(side.Direction, [nearest.Origin], $"Correct {nearest.Origin.Policy.Kind} {nearest.Origin.Policy.Metadata} {nearest.Misses[0].Path}: it {nearest.Misses[0].Text}.");
        }

        if (!side.IsIsolated)
        {
            return new SuggestedChange(side.Direction, [], $"Settle what is undefined: {side.Answer.Doubts.Describe()}.");
        }

        return new SuggestedChange(side.Direction, ValueList.From(side.IsolatedBy.Take(1)), $"Add to {side.IsolatedBy[0]} an {Word(side.Direction)} rule {preposition} {peer} on {asked}.");
    }

    private static string Word(Direction direction) => direction == Direction.Ingress ? "ingress" : "egress";
}
