namespace NetPolSdk;

/// <summary>
/// NPS5008: an admin policy of a kind that the cluster's network plugin does not enforce in any of its releases. Plugins that do in some releases, or
/// where a switch is set, are left alone. Source: network-policy-api, "Implementations"; Amazon EKS docs, whose ClusterNetworkPolicy is of another group.
/// </summary>
internal sealed class KindNotServed() : AdminPolicyRule(RuleIds.KindNotServed)
{
    private const string InEachNamespace = "Write NetworkPolicies in each namespace, or use a network plugin that enforces this kind.";

    protected override void Judge(AdminPolicy policy, Verdicts verdicts)
    {
        if (Problem(policy, verdicts.Options.NetworkPlugin) is { } problem)
        {
            Yes(
                verdicts,
                policy,
                FieldPath.Of("kind"),
                $"{problem.Plugin} does not enforce {policy.Kind} of {policy.ApiVersion}: the API server refuses it, or accepts it where the kind is installed, and nothing is denied or allowed by it.",
                problem.Remedy);
        }
    }

    private static (string Plugin, string Remedy)? Problem(AdminPolicy policy, NetworkPlugin plugin) => plugin switch
    {
        NetworkPlugin.Flannel => ("Flannel alone", "Add a policy engine that enforces this kind, or use a network plugin that does."),
        NetworkPlugin.AzureNpm or NetworkPlugin.AzureNpmWindows => ("Azure Network Policy Manager", InEachNamespace),
        NetworkPlugin.AwsVpc when policy is ClusterNetworkPolicy => ("The Amazon VPC CNI", "Its own ClusterNetworkPolicy is of networking.k8s.aws; or write NetworkPolicies in each namespace."),
        NetworkPlugin.AwsVpc => ("The Amazon VPC CNI", InEachNamespace),
        NetworkPlugin.Cilium or NetworkPlugin.AzureCilium when policy is not ClusterNetworkPolicy =>
            ("Cilium", "Write NetworkPolicies in each namespace, or a ClusterNetworkPolicy of v1alpha2 where your release of Cilium enforces it."),
        _ => null,
    };
}
