namespace NetPolSdk;

/// <summary>NPS8007: a range of addresses within the cluster, which Cilium knows by identity only. Source: Cilium docs, "Layer 3 Policies", section "IP/CIDR based".</summary>
internal sealed class RangeOfCluster() : CiliumPolicyRule(RuleIds.RangeOfCluster)
{
    protected override void Judge(CiliumPolicy policy, Verdicts verdicts)
    {
        if (verdicts.Options.ClusterCidrs.Count == 0)
        {
            return;
        }

        var cluster = AddressSet.Of([.. verdicts.Options.ClusterCidrs]);
        foreach (var (field, _, list, rule) in policy.Entries())
        {
            for (var i = 0; i < rule.Peers.Items.Count; i++)
            {
                var range = rule.Peers.Items[i] switch
                {
                    CiliumCidr plain => plain.Cidr,
                    CidrSet set => set.Cidr,
                    _ => null,
                };
                if (range is { IsHole: true })
                {
                    Maybe(verdicts, policy);
                }
                else if (range is not null && cluster.Contains(AddressSet.Of(range)))
                {
                    Yes(
                        verdicts,
                        policy,
                        field.Field(CiliumPeerFields.Of(rule.Peers.Kind, list.Side)).Index(i),
                        $"{range} is within the cluster, where Cilium goes by labels and never by addresses: the rule matches no pod.",
                        "Name the endpoints by their labels, or the cluster as Entity.Cluster.");
                }
            }
        }
    }
}
