namespace NetPolSdk;

/// <summary>Brings policies of every kind into the normal form.</summary>
internal static class PolicyLowering
{
    /// <summary>Whether a policy is of a kind that is evaluated.</summary>
    public static bool Lowers(Policy policy) => policy is NetworkPolicy or AdminPolicy;

    /// <summary>The tiers of the policies, in the order in which they are asked; tiers without a policy are left out, but for that of NetworkPolicies.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="context">What they are lowered with.</param>
    /// <exception cref="ArgumentException">A policy is of a kind that cannot be evaluated.</exception>
    public static ValueList<Tier> ToTiers(IEnumerable<Policy> policies, LoweringContext context)
    {
        var lowering = new NetworkPolicyLowering(context.Engine);
        var admin = new List<AdminPolicy>();
        foreach (var policy in policies)
        {
            switch (policy)
            {
                case NetworkPolicy networkPolicy:
                    lowering.Lower(networkPolicy);
                    break;
                case AdminPolicy adminPolicy:
                    admin.Add(adminPolicy);
                    break;
                default:
                    throw new ArgumentException($"{policy.Kind} {policy.Metadata} is of a kind that cannot be evaluated.", nameof(policies));
            }
        }

        return
        [
            .. Admin(admin, AdminTier.Admin, context.Cluster.Nodes),
            new Tier(ValueList.From(lowering.Rules), ValueList.From(lowering.Isolations)),
            .. Admin(admin, AdminTier.Baseline, context.Cluster.Nodes),
        ];
    }

    private static IEnumerable<Tier> Admin(List<AdminPolicy> policies, AdminTier tier, ValueList<ClusterNode> nodes)
    {
        var rules = new AdminPolicyLowering(nodes).Lower(policies, tier);
        return rules.Count == 0 ? [] : [new Tier(rules, [])];
    }
}
