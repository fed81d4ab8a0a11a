namespace NetPolSdk;

/// <summary>NPS8014: DNS rules for resolvers that are none of the cluster's. Source: Cilium docs, "Layer 7 Policies", section "DNS Proxy".</summary>
internal sealed class ForeignResolver() : CiliumPolicyRule(RuleIds.ForeignResolver)
{
    private static readonly AddressSet LinkLocal = AddressSet.Of(Cidr.Parse("169.254.0.0/16"));

    protected override void Judge(CiliumPolicy policy, Verdicts verdicts)
    {
        foreach (var (field, _, list, rule) in policy.Entries())
        {
            if (list is { IsIngress: false, IsDeny: false } && rule.ToPorts.Any(static ports => ports.Rules is CiliumDnsRules) && (rule.Peers.IsUnsaid || rule.Peers.Items.Any(IsForeign)))
            {
                Yes(
                    verdicts,
                    policy,
                    field,
                    $"Answers from {rule.Peers} are believed, and whoever answers decides which addresses the names stand for.",
                    "Let the cluster's own resolver answer: the pods k8s-app=kube-dns of kube-system.");
            }
        }
    }

    /// <summary>Whoever is outside the cluster, but for resolvers on the pod's own node.</summary>
    private static bool IsForeign(CiliumDestination peer) => peer switch
    {
        Entity entity => entity.Name is "world" or "all",
        CiliumCidr range => IsForeign(range.Cidr),
        CidrSet { Cidr: { } range } => IsForeign(range),
        Fqdn => true,
        _ => false,
    };

    private static bool IsForeign(Cidr range) => !range.IsHole && !LinkLocal.Contains(AddressSet.Of(range)) && range.PrefixLength < 32;
}
