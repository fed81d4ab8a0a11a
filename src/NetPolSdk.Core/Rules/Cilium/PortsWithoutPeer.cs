namespace NetPolSdk;

/// <summary>NPS8006: ports without a peer, which are open to everybody. Source: Cilium docs, "Layer 4 Policies".</summary>
internal sealed class PortsWithoutPeer() : CiliumPolicyRule(RuleIds.PortsWithoutPeer)
{
    protected override void Judge(CiliumPolicy policy, Verdicts verdicts)
    {
        foreach (var (field, _, list, rule) in policy.Entries())
        {
            if (!list.IsDeny && rule is { Peers.IsUnsaid: true, ToPorts.Count: > 0, MatchesNothing: false })
            {
                Yes(
                    verdicts,
                    policy,
                    field.Field("toPorts"),
                    $"No peer is named, so {string.Join(", ", rule.ToPorts)} is open {(list.IsIngress ? "to" : "towards")} everybody, the world outside the cluster included.",
                    "Name the peers; everybody is Entity.All, the cluster Entity.Cluster.");
            }
        }
    }
}
