namespace NetPolSdk;

/// <summary>NPS3010: port 53 of every address. Whoever controls a name server can carry data out in names, past every other rule.</summary>
internal sealed class DnsToAnywhere() : NetworkPolicyRule(RuleIds.DnsToAnywhere)
{
    /// <summary>The fact that is there where the rule allows nothing but DNS.</summary>
    public const string IsDnsOnly = "dnsOnly";

    private const int DnsPort = 53;

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        for (var i = 0; i < policy.Egress.Count && (policy.PolicyTypes & PolicyTypes.Egress) != 0; i++)
        {
            var rule = policy.Egress[i];
            var answer = rule.Ports.IsAll ? Answer.No : rule.Ports.Select(IsDns).Max().And(rule.To.HoldTheInternet());
            if (answer == Answer.Yes)
            {
                Yes(
                    verdicts,
                    policy,
                    FieldPath.Spec.Field("egress").Index(i),
                    "These pods may ask any name server in the world: what should not leave the cluster can leave it in the names that they ask for.",
                    "Allow the cluster's resolver only: .AllowEgressToDns(), UDP and TCP port 53 of its pods.",
                    rule.Ports.All(port => IsDns(port) == Answer.Yes) ? [(IsDnsOnly, "true")] : []);
            }
            else if (answer == Answer.Maybe)
            {
                Maybe(verdicts, policy);
            }
        }
    }

    /// <summary>The port by its number; a range that happens to hold it is about something else.</summary>
    private static Answer IsDns(Port port) =>
        port.Protocol != Protocol.Sctp && port.EndNumber is null && port.Number is { } number ? (Hole.Is(number) ? Answer.Maybe : number == DnsPort ? Answer.Yes : Answer.No) : Answer.No;
}
