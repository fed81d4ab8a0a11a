namespace NetPolSdk;

/// <summary>A policy with what it says in the normal form.</summary>
internal sealed class LoweredPolicy
{
    private readonly (PodTerm[] Subjects, TierRule[] Rules) _ingress;
    private readonly (PodTerm[] Subjects, TierRule[] Rules) _egress;

    private LoweredPolicy(Policy policy, IEnumerable<TierRule> rules, IEnumerable<TierIsolation> isolations)
    {
        Policy = policy;
        _ingress = Parts(rules, isolations, Direction.Ingress);
        _egress = Parts(rules, isolations, Direction.Egress);
    }

    public Policy Policy { get; }

    /// <summary>Whether it is about no pods itself, and others may mean something else by it: a tier, or a set of addresses.</summary>
    public bool IsContext => _ingress.Subjects.Length == 0 && _egress.Subjects.Length == 0;

    /// <summary>The policies of a set, each as it is among the others.</summary>
    public static LoweredPolicy[] Of(IReadOnlyCollection<Policy> policies, Engine engine)
    {
        var tiers = PolicyLowering.ToTiers(policies, new LoweringContext(Cluster.Empty, engine));
        var rules = tiers.SelectMany(static tier => tier.Rules).ToLookup(static rule => rule.Origin.Policy, SameObject.Instance);
        var isolations = tiers.SelectMany(static tier => tier.Isolations).ToLookup(static isolation => isolation.Origin.Policy, SameObject.Instance);
        return [.. policies.Select(policy => new LoweredPolicy(policy, rules[policy], isolations[policy]))];
    }

    /// <summary>The pods that it is about in a direction.</summary>
    public PodTerm[] Subjects(Direction direction) => direction == Direction.Ingress ? _ingress.Subjects : _egress.Subjects;

    /// <summary>Its rules in a direction.</summary>
    public TierRule[] Rules(Direction direction) => direction == Direction.Ingress ? _ingress.Rules : _egress.Rules;

    private static (PodTerm[] Subjects, TierRule[] Rules) Parts(IEnumerable<TierRule> rules, IEnumerable<TierIsolation> isolations, Direction direction)
    {
        TierRule[] ofDirection = [.. rules.Where(rule => rule.Direction == direction)];
        var isolated = isolations.Where(isolation => isolation.Direction == direction).Select(static isolation => isolation.Subject);
        return ([.. ofDirection.Select(static rule => rule.Subject).Concat(isolated).Distinct()], ofDirection);
    }

    /// <summary>Policies may be equal as values, and are asked after as objects.</summary>
    private sealed class SameObject : IEqualityComparer<Policy>
    {
        public static SameObject Instance { get; } = new();

        public bool Equals(Policy? x, Policy? y) => ReferenceEquals(x, y);

        public int GetHashCode(Policy obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
