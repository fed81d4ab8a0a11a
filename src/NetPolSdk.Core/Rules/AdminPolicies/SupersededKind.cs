using System.Globalization;

namespace NetPolSdk;

/// <summary>NPS6007: a policy of v1alpha1. Source: network-policy-api v0.2, release notes.</summary>
internal sealed class SupersededKind() : AdminPolicyRule(RuleIds.SupersededKind)
{
    /// <summary>The fact that one ClusterNetworkPolicy of the same rules says the same, with its priority.</summary>
    public const string Successor = "successor";

    protected override void Judge(AdminPolicy policy, Verdicts verdicts)
    {
        if (policy is not ClusterNetworkPolicy)
        {
            Yes(
                verdicts,
                policy,
                FieldPath.Of("kind"),
                $"{policy.Kind} of v1alpha1 has been replaced by ClusterNetworkPolicy of v1alpha2, and newer releases do not serve it.",
                $"Write ClusterNetworkPolicy.Named(...).{(policy.Tier == AdminTier.Admin ? "InAdminTier" : "InBaselineTier")}(priority: {(policy.Tier == AdminTier.Admin ? "..." : "1000")}); lists may have 25 entries there. Of manifests, netpol convert --to ClusterNetworkPolicy prints what means the same.",
                [.. SuccessorOf(policy).Select(static successor => (Successor, successor.Priority.ToString(CultureInfo.InvariantCulture)))]);
        }
    }

    private static IEnumerable<ClusterNetworkPolicy> SuccessorOf(AdminPolicy policy)
    {
        var converter = new ClusterPolicyConverter();
        var draft = new ConversionDraft([policy], converter.Takes, new ReachabilityOptions());
        converter.Convert(draft);
        return draft.Converted.Count == 1 ? draft.Converted.Cast<ClusterNetworkPolicy>().Where(successor => successor.Ingress.Count == policy.Ingress.Count && successor.Egress.Count == policy.Egress.Count) : [];
    }
}
