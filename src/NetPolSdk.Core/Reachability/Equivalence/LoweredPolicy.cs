namespace NetPolSdk;

/// <summary>A policy in the normal form, on its own.</summary>
internal sealed class LoweredPolicy
{
    private readonly (PodTerm[] Subjects, TierRule[] Rules) _ingress;
    private readonly (PodTerm[] Subjects, TierRule[] Rules) _egress;

    public LoweredPolicy(Policy policy)
    {
        Policy = policy;
        var tiers = PolicyLowering.ToTiers([policy], []);
        _ingress = Parts(tiers, Direction.Ingress);
        _egress = Parts(tiers, Direction.Egress);
    }

    public Policy Policy { get; }

    /// <summary>The pods that it is about in a direction.</summary>
    public PodTerm[] Subjects(Direction direction) => direction == Direction.Ingress ? _ingress.Subjects : _egress.Subjects;

    /// <summary>Its rules in a direction.</summary>
    public TierRule[] Rules(Direction direction) => direction == Direction.Ingress ? _ingress.Rules : _egress.Rules;

    private static (PodTerm[] Subjects, TierRule[] Rules) Parts(ValueList<Tier> tiers, Direction direction)
    {
        TierRule[] rules = [.. tiers.SelectMany(static tier => tier.Rules).Where(rule => rule.Direction == direction)];
        var isolated = tiers.SelectMany(static tier => tier.Isolations).Where(isolation => isolation.Direction == direction).Select(static isolation => isolation.Subject);
        return ([.. rules.Select(static rule => rule.Subject).Concat(isolated).Distinct()], rules);
    }
}
