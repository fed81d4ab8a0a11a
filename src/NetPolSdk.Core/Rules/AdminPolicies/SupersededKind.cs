namespace NetPolSdk;

/// <summary>NPS6007: a policy of v1alpha1. Source: network-policy-api v0.2, release notes.</summary>
internal sealed class SupersededKind() : AdminPolicyRule(RuleIds.SupersededKind)
{
    protected override void Judge(AdminPolicy policy, Verdicts verdicts)
    {
        if (policy is not ClusterNetworkPolicy)
        {
            Yes(
                verdicts,
                policy,
                FieldPath.Of("kind"),
                $"{policy.Kind} of v1alpha1 has been replaced by ClusterNetworkPolicy of v1alpha2, and newer releases do not serve it.",
                $"Write ClusterNetworkPolicy.Named(...).{(policy.Tier == AdminTier.Admin ? "InAdminTier" : "InBaselineTier")}(priority: {(policy.Tier == AdminTier.Admin ? "..." : "1000")}); lists may have 25 entries there. Of manifests, netpol convert --to ClusterNetworkPolicy prints what means the same.");
        }
    }
}
