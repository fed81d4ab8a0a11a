using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// NPS2016, of Services: the Amazon VPC CNI looks at egress before the address of a Service becomes one of its pods, and knows a Service's address by the
/// ports of the rule. Source: Amazon EKS docs, "Limit pod traffic with Kubernetes network policies", considerations.
/// </summary>
internal sealed class AwsServicePorts() : NetworkPolicyRule(RuleIds.AwsVpcLimits)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        if (verdicts.Options is not { NetworkPlugin: NetworkPlugin.AwsVpc, Cluster: { Services.Count: > 0 } cluster })
        {
            return;
        }

        foreach (var rule in DirectedRule.Of(policy).Where(rule => rule.Direction == Direction.Egress && !rule.Ports.IsAll))
        {
            if (Destinations.Of(rule, policy, cluster) is { } pods)
            {
                Judge(policy, rule, pods, cluster, verdicts);
            }
            else
            {
                Maybe(verdicts, policy);
            }
        }
    }

    private void Judge(NetworkPolicy policy, DirectedRule rule, IReadOnlyList<Workload> pods, Cluster cluster, Verdicts verdicts)
    {
        foreach (var service in cluster.Services.Where(service => !service.IsHeadless && pods.Any(service.Selects)))
        {
            foreach (var port in service.Ports.Where(port => port.Target.Number is { } target && target != port.Number))
            {
                var (toPods, toService) = (rule.Ports.Covers(port.Target.Protocol, port.Target.Number!.Value), rule.Ports.Covers(port.Target.Protocol, port.Number));
                if (toPods == Answer.Yes && toService == Answer.No)
                {
                    Yes(
                        verdicts,
                        policy,
                        rule.PortsPath,
                        $"The Service {service} takes port {Text(port.Number)} and sends to port {Text(port.Target.Number.Value)} of its pods. The Amazon VPC CNI looks at egress before that, so connections to the Service are denied.",
                        $"Give the Service the port of its pods, or allow {Text(port.Number)} too.");
                }
                else if (toPods.And(toService == Answer.No ? Answer.Yes : toService) == Answer.Maybe)
                {
                    Maybe(verdicts, policy);
                }
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
