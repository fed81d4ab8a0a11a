namespace NetPolSdk;

/// <summary>NPS6004: a rule about domain names that does not allow, or that comes without a rule for DNS. Source: network-policy-api, NPEP-133.</summary>
internal sealed class DomainNamesWithoutDns() : AdminPolicyRule(RuleIds.DomainNamesWithoutDns)
{
    /// <summary>The fact that is there where a rule for DNS is missing.</summary>
    public const string Missing = "missing";

    private const int DnsPort = 53;

    protected override void Judge(AdminPolicy policy, Verdicts verdicts)
    {
        for (var i = 0; i < policy.Egress.Count; i++)
        {
            var rule = policy.Egress[i];
            var names = rule.To.Select((peer, place) => (peer, place)).FirstOrDefault(static entry => entry.peer is DomainNames);
            if (names.peer is null)
            {
                continue;
            }

            var path = FieldPath.Spec.Field("egress").Index(i).Field("to").Index(names.place);
            if (rule.Action != AdminAction.Allow)
            {
                Yes(verdicts, policy, path, $"A rule about domain names can only allow, and this one is to {rule.Action.ToString().ToLowerInvariant()}; engines refuse the whole policy.", "Deny the addresses with networks after a rule that allows the names.");
            }
            else if (policy.Egress.Any(static other => Hole.IsIn(other.ToString())))
            {
                Maybe(verdicts, policy);
            }
            else if (policy.Egress.Any(static other => other.Action == AdminAction.Deny) && !policy.Egress.Any(AllowsDns))
            {
                Yes(verdicts, policy, path, "The policy denies other connections, and no rule of it allows DNS, so the names resolve only if another policy is asked before.", "Put .AllowEgress(to: Platform.CoreDns, on: [Port.Udp(53), Port.Tcp(53)]) before the denial.", (Missing, "dns"));
            }
        }
    }

    private static bool AllowsDns(AdminEgressRule rule) => rule.Action != AdminAction.Deny && rule.To.Any(static peer => peer is ClusterPods or Networks)
        && (rule.Ports.IsAll || rule.Ports.Any(static port => port.Name is not null || (port.Number <= DnsPort && DnsPort <= (port.EndNumber ?? port.Number))));
}
