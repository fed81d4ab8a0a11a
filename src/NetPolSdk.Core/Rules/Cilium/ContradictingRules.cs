namespace NetPolSdk;

/// <summary>NPS8016: rules for the same pods, peers and ports that cannot be merged. Source: Cilium docs, "Layer 7 Policies".</summary>
internal sealed class ContradictingRules() : WholeSetRule(RuleIds.ContradictingRules)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var entries = set.All.OfType<CiliumPolicy>()
            .SelectMany(static policy => policy.Entries().Where(static entry => !entry.List.IsDeny && !CiliumHoles.In(entry.Rule)).Select(entry => (Policy: policy, Entry: entry)))
            .ToLookup(static entry => (entry.Policy.Namespace, entry.Entry.List.Field, entry.Entry.Spec.Subject, entry.Entry.Rule.Peers));
        foreach (var policy in set.Judged.OfType<CiliumPolicy>())
        {
            foreach (var entry in policy.Entries().Where(static entry => !entry.List.IsDeny))
            {
                var rivals = entries[(policy.Namespace, entry.List.Field, entry.Spec.Subject, entry.Rule.Peers)];
                var rival = rivals.TakeWhile(other => !ReferenceEquals(other.Entry.Rule, entry.Rule)).FirstOrDefault(other => Conflict(other.Entry.Rule, entry.Rule) is not null);
                if (rival.Policy is not null)
                {
                    Yes(
                        verdicts,
                        policy,
                        entry.Field,
                        $"{(ReferenceEquals(rival.Policy, policy) ? "Another rule of the policy" : PolicyText.Of(rival.Policy))} asks for {Conflict(rival.Entry.Rule, entry.Rule)} for the same pods, peers and ports, which cannot be merged.",
                        "Ask for the same in both, or give them different ports.");
                }
            }
        }
    }

    /// <summary>What two rules disagree about; null where they can be merged.</summary>
    private static string? Conflict(CiliumRule rule, CiliumRule other)
    {
        if (!CiliumCover.Traffic(rule, other) && !CiliumCover.Traffic(other, rule))
        {
            return null;
        }

        if (rule.Authentication is { } mode && other.Authentication is { } wanted && mode != wanted)
        {
            return "another authentication";
        }

        var pairs = rule.ToPorts.SelectMany(_ => other.ToPorts, static (one, two) => (one, two)).Where(static pair => pair.one.Ports.Any(pair.two.Ports.Contains)).ToArray();
        return pairs.Any(static pair => pair.one.Rules is { } own && pair.two.Rules is { } theirs && own.Field != theirs.Field) ? "other application rules"
            : pairs.Any(static pair => pair.one.TerminatingTls is { } own && pair.two.TerminatingTls is { } theirs && !own.Equals(theirs)) ? "another TLS context"
            : pairs.Any(static pair => pair.one.OriginatingTls is { } own && pair.two.OriginatingTls is { } theirs && !own.Equals(theirs)) ? "another TLS context"
            : null;
    }
}
