namespace NetPolSdk;

/// <summary>
/// NPS1019: every address of one family on a cluster whose pods have addresses of both. Only where the options say that the cluster has.
/// Source: Kubernetes docs, "IPv4/IPv6 dual-stack".
/// </summary>
internal sealed class OneFamilyOnly() : NetworkPolicyRule(RuleIds.OneFamilyOnly)
{
    /// <summary>The fact that names the range or the member of <c>Internet</c> that is missing.</summary>
    public const string Missing = "missing";

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        if (!verdicts.Options.IsDualStack)
        {
            return;
        }

        var rules = DirectedRule.Of(policy).ToArray();
        foreach (var rule in rules)
        {
            for (var i = 0; i < rule.Peers.Count; i++)
            {
                if (rule.Peers[i] is IpBlock { Cidr: { IsHole: false, PrefixLength: 0 } } block)
                {
                    Judge(policy, block, rule, i, rules, verdicts);
                }
            }
        }
    }

    private void Judge(NetworkPolicy policy, IpBlock block, DirectedRule rule, int index, DirectedRule[] rules, Verdicts verdicts)
    {
        var beside = rules.Where(other => other.Direction == rule.Direction && PortImplication.Covers(other.Ports, rule.Ports) != Answer.No).ToArray();
        if (beside.Any(other => other.Peers.IsAnyone || other.Peers.Any(peer => IsAllOf(peer, !block.Cidr.IsIPv6))))
        {
            return;
        }

        if (beside.Any(other => other.Peers.Any(peer => peer is IpBlock { Cidr.IsHole: true })))
        {
            Maybe(verdicts, policy);
            return;
        }

        var (other, preset) = block.Cidr.IsIPv6 ? ("0.0.0.0/0", "Internet.IPv4") : ("::/0", "Internet.IPv6");
        Yes(
            verdicts,
            policy,
            rule.PeersPath.Index(index).Field("ipBlock"),
            $"{block.Cidr.Text} is every address of one family, and the pods have addresses of both: connections over {(block.Cidr.IsIPv6 ? "IPv4" : "IPv6")} stay denied.",
            $"Add a block of {other} with its own exceptions; in C# {preset}, or Internet.Any for both.",
            (Missing, block.Exceptions.Count > 0 ? preset : other));
    }

    private static bool IsAllOf(Peer peer, bool isIPv6) => peer is IpBlock { Cidr: { IsHole: false, PrefixLength: 0 } cidr } && cidr.IsIPv6 == isIPv6;
}
