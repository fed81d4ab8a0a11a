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

        for (var i = 0; i < policy.Ingress.Count; i++)
        {
            JudgePorts(policy, policy.Ingress[i].Ports, FieldPath.Spec.Field("ingress").Index(i).Field("ports"), verdicts);
        }

        for (var i = 0; i < policy.Egress.Count; i++)
        {
            JudgePorts(policy, policy.Egress[i].Ports, FieldPath.Spec.Field("egress").Index(i).Field("ports"), verdicts);
        }

        JudgeBlocks(policy, [.. policy.Ingress.Select(rule => rule.From)], FieldPath.Spec.Field("ingress"), "from", verdicts);
        JudgeBlocks(policy, [.. policy.Egress.Select(rule => rule.To)], FieldPath.Spec.Field("egress"), "to", verdicts);
    }

    private void JudgePorts(NetworkPolicy policy, Ports ports, FieldPath field, Verdicts verdicts)
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

    private void JudgeBlocks(NetworkPolicy policy, Peers[] rules, FieldPath direction, string peersField, Verdicts verdicts)
    {
        var blocks = new List<(IpBlock Block, FieldPath Field)>();
        for (var i = 0; i < rules.Length; i++)
        {
            for (var j = 0; j < rules[i].Count; j++)
            {
                if (rules[i][j] is IpBlock block)
                {
                    blocks.Add((block, direction.Index(i).Field(peersField).Index(j)));
                }
            }
        }

        foreach (var (block, field) in blocks.Where(entry => entry.Block.Exceptions.Count > 0 && IsKnown(entry.Block)))
        {
            if (blocks.FirstOrDefault(other => IsKnown(other.Block) && !other.Block.Equals(block) && other.Block.Cidr.CanonicalText == block.Cidr.CanonicalText) is { Block: { } same })
            {
                Yes(
                    verdicts,
                    policy,
                    field,
                    $"The Amazon VPC CNI mixes up two ipBlocks of the same range in one policy, {block} and {same}: the exceptions of the one may be applied to the other.",
                    "Write the ranges so that they differ, or put the rules into two policies.");
            }
        }
    }

    private static bool IsKnown(IpBlock block) => !block.Cidr.IsHole && !block.Exceptions.Any(exception => exception.IsHole);
}
