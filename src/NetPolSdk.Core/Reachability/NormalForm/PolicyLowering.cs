namespace NetPolSdk;

/// <summary>Brings policies of every kind into the normal form.</summary>
internal static class PolicyLowering
{
    /// <summary>The tiers of the policies, in the order in which they are asked.</summary>
    /// <exception cref="ArgumentException">A policy is of a kind that cannot be evaluated.</exception>
    public static ValueList<Tier> ToTiers(IEnumerable<Policy> policies)
    {
        var rules = new List<TierRule>();
        var isolations = new List<TierIsolation>();
        foreach (var policy in policies)
        {
            if (policy is not NetworkPolicy networkPolicy)
            {
                throw new ArgumentException($"{policy.Kind} {policy.Metadata} is of a kind that cannot be evaluated.", nameof(policies));
            }

            NetworkPolicyLowering.Lower(networkPolicy, rules, isolations);
        }

        return [new Tier(ValueList.From(rules), ValueList.From(isolations))];
    }
}
