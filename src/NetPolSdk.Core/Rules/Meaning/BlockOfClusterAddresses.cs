namespace NetPolSdk;

/// <summary>
/// NPS1016: an ipBlock that holds addresses of the cluster. Pods come and go with their addresses, Service addresses are translated before
/// or after policies are applied, and some engines never match either by address. A single address is chosen on purpose, as that of a
/// resolver on the node is, and every address means the internet. Source: Kubernetes docs, "Network Policies", <c>ipBlock</c>.
/// </summary>
internal sealed class BlockOfClusterAddresses() : NetworkPolicyRule(RuleIds.BlockOfClusterAddresses)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        var ranges = verdicts.Options.ClusterCidrs;
        foreach (var rule in ranges.Count == 0 ? [] : DirectedRule.Of(policy))
        {
            for (var i = 0; i < rule.Peers.Count; i++)
            {
                if (rule.Peers[i] is IpBlock block)
                {
                    Judge(policy, block, rule.PeersPath.Index(i), ranges, verdicts);
                }
            }
        }
    }

    private void Judge(NetworkPolicy policy, IpBlock block, FieldPath field, ValueList<Cidr> ranges, Verdicts verdicts)
    {
        if (block.Cidr.IsHole)
        {
            Maybe(verdicts, policy);
            return;
        }

        var addresses = KnownAddresses.AtMost(block);
        var range = ranges.FirstOrDefault(range => !addresses.Intersect(AddressSet.Of(range)).IsEmpty);
        if (range is null || block.Cidr.PrefixLength == 0 || block.Cidr.First == block.Cidr.Last)
        {
            return;
        }

        if (KnownAddresses.HasHole(block))
        {
            Maybe(verdicts, policy);
            return;
        }

        Yes(
            verdicts,
            policy,
            field.Field("ipBlock"),
            $"{block.Cidr.Text} includes addresses of the cluster, {range.Text}: whether a block matches pods and Services differs between network plugins, and Cilium, AKS and GKE Dataplane V2 never match pods by it.",
            $"Select pods by labels, and leave {range.Text} out of the block.");
    }
}
