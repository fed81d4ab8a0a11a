namespace NetPolSdk;

/// <summary>
/// NPS1015: an egress rule with a named port and an ipBlock. Names are those that pods declare, so no address outside the cluster has the
/// port. Source: Kubernetes API reference, "NetworkPolicyPort", <c>port</c>.
/// </summary>
internal sealed class NamedPortOfAddresses() : NetworkPolicyRule(RuleIds.NamedPortOfAddresses)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var rule in DirectedRule.Of(policy).Where(rule => rule.Direction == Direction.Egress))
        {
            var blocks = rule.Peers.OfType<IpBlock>().ToArray();
            for (var i = 0; i < rule.Ports.Count && blocks.Length > 0; i++)
            {
                if (rule.Ports[i].Name is { } name)
                {
                    Yes(
                        verdicts,
                        policy,
                        rule.PortsPath.Index(i),
                        $"Only pods have named ports, so connections to {string.Join(" or ", blocks.Select(block => block.Cidr.Text))} on port {Quoted.Text(name)} stay denied.",
                        blocks.Length == rule.Peers.Count ? "Write the number of the port." : "Write the number of the port, or a rule of its own for the addresses.");
                }
            }
        }
    }
}
