using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// NPS2016: what the network policy agent of the Amazon VPC CNI does otherwise than the API says. Source: aws/aws-network-policy-agent,
/// issue 180; aws/containers-roadmap, issue 2481.
/// </summary>
internal sealed class AwsVpcLimits() : NetworkPolicyRule(RuleIds.AwsVpcLimits)
{
    private const int MostPorts = 24;

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        if (verdicts.Options.NetworkPlugin != NetworkPlugin.AwsVpc)
        {
            return;
        }

        foreach (var direction in DirectedRule.Of(policy).GroupBy(rule => rule.Direction))
        {
            // The limit is one of the peers, in however many rules they are written.
            foreach (var peers in direction.GroupBy(rule => rule.Peers))
            {
                JudgePorts(policy, [.. peers.SelectMany(rule => rule.Ports)], peers.Last().PortsPath, verdicts);
            }

            JudgeBlocks(policy, [.. direction], verdicts);
        }
    }

    private void JudgePorts(NetworkPolicy policy, Port[] ports, FieldPath field, Verdicts verdicts)
    {
        foreach (var protocol in ports.GroupBy(port => port.Protocol))
        {
            // Two holes may be the same number, but a hole and a known one count at most as two.
            var entries = protocol.Distinct().ToArray();
            var known = entries.Count(port => !(port.Number is { } number && Hole.Is(number)) && !Hole.Is(port.Name));
            if (known > MostPorts)
            {
                Yes(
                    verdicts,
                    policy,
                    field,
                    $"These are {entries.Length.ToString(CultureInfo.InvariantCulture)} entries of {protocol.Key.WireName()}; the Amazon VPC CNI enforces at most {MostPorts} ports of one protocol for the same peers.",
                    "Write ranges, or spread the ports over rules for different peers.");
            }
            else if (entries.Length > MostPorts)
            {
                Maybe(verdicts, policy);
            }
        }
    }

    /// <summary>An exception of one block is an exception of the others too, or what they allow holds within it: that depends on the release.</summary>
    private void JudgeBlocks(NetworkPolicy policy, DirectedRule[] rules, Verdicts verdicts)
    {
        var blocks = new List<(IpBlock Block, FieldPath Field)>();
        foreach (var rule in rules)
        {
            for (var j = 0; j < rule.Peers.Count; j++)
            {
                if (rule.Peers[j] is IpBlock block && IsKnown(block))
                {
                    blocks.Add((block, rule.PeersPath.Index(j)));
                }
            }
        }

        foreach (var (block, field) in blocks.Where(entry => entry.Block.Exceptions.Count > 0))
        {
            if (blocks.FirstOrDefault(other => !other.Block.Equals(block) && IsAllowedIn(block, other.Block)) is { Block: { } same })
            {
                Yes(
                    verdicts,
                    policy,
                    field,
                    $"The Amazon VPC CNI mixes up ipBlocks of one policy where one allows what another one excepts, {same} and {block}: the exceptions may hold for both, or for none.",
                    "Write the ranges so that they do not overlap, or put the rules into two policies.");
            }
        }
    }

    private static bool IsAllowedIn(IpBlock block, IpBlock other) =>
        block.Exceptions.Any(exception => other.Cidr.Overlaps(exception) && !other.Exceptions.Any(left => left.Contains(exception)));

    private static bool IsKnown(IpBlock block) => !block.Cidr.IsHole && !block.Exceptions.Any(exception => exception.IsHole);
}
