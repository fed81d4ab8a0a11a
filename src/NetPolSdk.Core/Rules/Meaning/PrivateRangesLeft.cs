namespace NetPolSdk;

/// <summary>
/// NPS1018: a block of every address that leaves out some private ranges, so that the internet is meant, and not the others. A range of which
/// a part is left out was thought of. Source: RFC 1918, 3927, 4193, 4291 and 6598.
/// </summary>
internal sealed class PrivateRangesLeft() : NetworkPolicyRule(RuleIds.PrivateRangesLeft)
{
    /// <summary>The fact that lists the ranges that are missing, separated by commas.</summary>
    public const string Missing = "missing";

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var rule in DirectedRule.Of(policy))
        {
            for (var i = 0; i < rule.Peers.Count; i++)
            {
                if (rule.Peers[i] is IpBlock { Exceptions.Count: > 0 } block && (block.Cidr.IsHole || block.Cidr.PrefixLength == 0))
                {
                    Judge(policy, block, rule.PeersPath.Index(i), verdicts);
                }
            }
        }
    }

    private void Judge(NetworkPolicy policy, IpBlock block, FieldPath field, Verdicts verdicts)
    {
        if (KnownAddresses.HasHole(block))
        {
            Maybe(verdicts, policy);
            return;
        }

        var preset = block.Cidr.IsIPv6 ? Internet.IPv6 : Internet.IPv4;
        var leftOut = KnownAddresses.Exceptions(block);
        string[] missing = [.. preset.Exceptions.Where(range => leftOut.Intersect(AddressSet.Of(range)).IsEmpty).Select(range => range.Text)];
        if (missing.Length > 0 && preset.Exceptions.Any(range => leftOut.Contains(AddressSet.Of(range))))
        {
            Yes(
                verdicts,
                policy,
                field.Field("ipBlock"),
                $"{block.Cidr.Text} without private ranges means the internet, and {string.Join(", ", missing)} {(missing.Length == 1 ? "is" : "are")} still in it.",
                $"Leave {(missing.Length == 1 ? "it" : "them")} out too; in C# {(block.Cidr.IsIPv6 ? "Internet.IPv6" : "Internet.IPv4")} leaves out all of them.",
                (Missing, string.Join(",", missing)));
        }
    }
}
