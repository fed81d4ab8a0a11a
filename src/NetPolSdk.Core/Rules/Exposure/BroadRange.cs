namespace NetPolSdk;

/// <summary>
/// NPS3009: a range of addresses that is broader than anybody owns. Not reported are all addresses, ranges that a standard reserves for
/// one purpose, and the whole address space cut into many ranges, which nobody writes by mistake.
/// </summary>
internal sealed class BroadRange() : NetworkPolicyRule(RuleIds.BroadRange)
{
    private const int Deliberate = 3;

    /// <summary>Global unicast, unique local, link-local, multicast and reserved addresses. Source: the IANA registries of special-purpose addresses.</summary>
    private static readonly string[] Standard = ["2000::/3", "fc00::/7", "fd00::/8", "fe80::/10", "ff00::/8", "224.0.0.0/4", "240.0.0.0/4", "224.0.0.0/3"];

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        for (var i = 0; i < policy.Ingress.Count && (policy.PolicyTypes & PolicyTypes.Ingress) != 0; i++)
        {
            Judge(policy, policy.Ingress[i].From, FieldPath.Spec.Field("ingress").Index(i).Field("from"), verdicts);
        }

        for (var i = 0; i < policy.Egress.Count && (policy.PolicyTypes & PolicyTypes.Egress) != 0; i++)
        {
            Judge(policy, policy.Egress[i].To, FieldPath.Spec.Field("egress").Index(i).Field("to"), verdicts);
        }
    }

    private void Judge(NetworkPolicy policy, Peers peers, FieldPath field, Verdicts verdicts)
    {
        var broad = peers.Select(peer => peer is IpBlock block ? IsBroad(block.Cidr) : Answer.No).ToArray();
        if (broad.Count(answer => answer == Answer.Yes) >= Deliberate)
        {
            return;
        }

        var isCertain = broad.Count(answer => answer != Answer.No) < Deliberate;
        for (var j = 0; j < broad.Length; j++)
        {
            if (broad[j] == Answer.Yes && isCertain)
            {
                var range = ((IpBlock)peers[j]).Cidr;
                Yes(
                    verdicts,
                    policy,
                    field.Index(j),
                    $"{range.Text} are the addresses from {range.First} to {range.Last}, more than any one network has.",
                    "Check the prefix length: a private network is at most /8, an IPv6 site /48.");
            }
            else if (broad[j] != Answer.No)
            {
                Maybe(verdicts, policy);
            }
        }
    }

    private static Answer IsBroad(Cidr range)
    {
        if (range.IsHole)
        {
            return Answer.Maybe;
        }

        return range.PrefixLength > 0 && range.PrefixLength < (range.IsIPv6 ? 16 : 8) && !Standard.Contains(range.CanonicalText) ? Answer.Yes : Answer.No;
    }
}
