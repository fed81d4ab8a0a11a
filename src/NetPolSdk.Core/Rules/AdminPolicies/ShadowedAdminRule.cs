namespace NetPolSdk;

/// <summary>NPS6002: a rule whose every connection an earlier rule of the same policy decides. Source: network-policy-api, "API Overview".</summary>
internal sealed class ShadowedAdminRule() : AdminPolicyRule(RuleIds.ShadowedAdminRule)
{
    protected override void Judge(AdminPolicy policy, Verdicts verdicts)
    {
        if (KnownAdminRules.Of(policy) is not { } rules)
        {
            Maybe(verdicts, policy);
            return;
        }

        for (var i = 1; i < rules.Count; i++)
        {
            var rule = rules[i];
            if (rules.Take(i).FirstOrDefault(other => other.Direction == rule.Direction && Covers(other, rule)) is { } earlier)
            {
                Yes(
                    verdicts,
                    policy,
                    rule.Origin.Path,
                    $"The rule is never reached: {earlier.Origin.Path} comes before it and decides on all of its connections.",
                    "Move the rule before that one, or remove it.");
            }
        }
    }

    private static bool Covers(TierRule outer, TierRule inner) =>
        Covers(outer.Traffic, inner.Traffic) && inner.Peers.All(peer => outer.Peers.Any(other => Covers(other, peer)));

    private static bool Covers(TrafficTerm outer, TrafficTerm inner) =>
        inner.Fixed.Except(outer.Fixed).IsEmpty && (outer.Fixed.Equals(TrafficSet.All) || inner.Named.All(outer.Named.Contains));

    private static bool Covers(PeerTerm outer, PeerTerm inner) => (outer, inner) switch
    {
        (PodTerm all, PodTerm some) => SelectorImplication.Implies(some.Namespaces, all.Namespaces) == Answer.Yes && SelectorImplication.Implies(some.Pods, all.Pods) == Answer.Yes,
        (AddressTerm all, AddressTerm some) => all.Addresses.Contains(some.Addresses),
        _ => false,
    };
}
