namespace NetPolSdk;

/// <summary>Brings policies of every kind into the normal form.</summary>
internal static class PolicyLowering
{
    /// <summary>Whether a policy is of a kind that is evaluated.</summary>
    public static bool Lowers(Policy policy) => policy is NetworkPolicy or AdminPolicy;

    /// <summary>The tiers of the policies, in the order in which they are asked; tiers without a policy are left out, but for that of NetworkPolicies.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="nodes">The cluster's nodes; none where they are not known.</param>
    /// <exception cref="ArgumentException">A policy is of a kind that cannot be evaluated.</exception>
    public static ValueList<Tier> ToTiers(IEnumerable<Policy> policies, ValueList<ClusterNode> nodes)
    {
        var rules = new List<TierRule>();
        var isolations = new List<TierIsolation>();
        var admin = new List<AdminPolicy>();
        foreach (var policy in policies)
        {
            switch (policy)
            {
                case NetworkPolicy networkPolicy:
                    NetworkPolicyLowering.Lower(networkPolicy, rules, isolations);
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
            .. Admin(admin, AdminTier.Admin, nodes),
            new Tier(ValueList.From(rules), ValueList.From(isolations)),
            .. Admin(admin, AdminTier.Baseline, nodes),
        ];
    }

    private static IEnumerable<Tier> Admin(List<AdminPolicy> policies, AdminTier tier, ValueList<ClusterNode> nodes)
    {
        var rules = new AdminPolicyLowering(nodes).Lower(policies, tier);
        return rules.Count == 0 ? [] : [new Tier(rules, [])];
    }
}
