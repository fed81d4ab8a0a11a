namespace NetPolSdk;

/// <summary>Brings policies of every kind into the normal form.</summary>
internal static class PolicyLowering
{
    /// <summary>Whether a policy is of a kind that is evaluated.</summary>
    public static bool Lowers(Policy policy) =>
        policy is NetworkPolicy or AdminPolicy or CalicoPolicy or CalicoStagedKubernetesNetworkPolicy or CalicoTier or CalicoAddressSet or CiliumPolicy or CiliumCidrGroup;

    /// <summary>The tiers of the policies, in the order in which they are asked; tiers without a policy are left out, but for that of NetworkPolicies.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="context">What they are lowered with.</param>
    /// <exception cref="ArgumentException">A policy is of a kind that cannot be evaluated.</exception>
    public static ValueList<Tier> ToTiers(IReadOnlyCollection<Policy> policies, LoweringContext context)
    {
        if (policies.FirstOrDefault(static policy => !Lowers(policy)) is { } unknown)
        {
            throw new ArgumentException($"{unknown.Kind} {unknown.Metadata} is of a kind that cannot be evaluated.", nameof(policies));
        }

        return context.Engine == Engine.Calico ? CalicoTierOrder.Of(policies, context) : InThreeTiers(policies, context);
    }

    private static ValueList<Tier> InThreeTiers(IReadOnlyCollection<Policy> policies, LoweringContext context) =>
    [
        .. Admin(policies, AdminTier.Admin, context),
        context.Engine == Engine.Cilium ? CiliumPolicyLowering.Tier(policies, context) : OfNetworkPolicies(policies),
        .. Admin(policies, AdminTier.Baseline, context),
    ];

    private static Tier OfNetworkPolicies(IEnumerable<Policy> policies)
    {
        var lowering = new NetworkPolicyLowering(Engine.Upstream);
        foreach (var policy in policies.OfType<NetworkPolicy>())
        {
            lowering.Lower(policy);
        }

        return new Tier(ValueList.From(lowering.Rules), ValueList.From(lowering.Isolations));
    }

    private static IEnumerable<Tier> Admin(IEnumerable<Policy> policies, AdminTier tier, LoweringContext context)
    {
        var rules = new AdminPolicyLowering(context.Cluster.Nodes).Lower(policies.OfType<AdminPolicy>(), tier);
        return rules.Count == 0 ? [] : [new Tier(rules, [])];
    }
}
