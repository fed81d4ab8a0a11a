namespace NetPolSdk;

/// <summary>NPS2002: a policy allows its pods DNS over one protocol, and no policy of the set allows the other.</summary>
internal sealed class DnsOverOneProtocol() : PolicySetRule(RuleIds.DnsOverOneProtocol)
{
    /// <summary>The fact that names the missing protocol as the wire does.</summary>
    public const string Missing = "missing";

    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var reach = new DnsReach(set, verdicts.Options);
        foreach (var policy in set.Judged.OfType<NetworkPolicy>())
        {
            if (DnsRules.Of(policy, verdicts.Options) is { Any: Answer.Yes, IsComplete: false })
            {
                Judge(policy, reach.Of(policy), verdicts);
            }
        }
    }

    private void Judge(NetworkPolicy policy, DnsAllowance reached, Verdicts verdicts)
    {
        var (present, missing) = reached.Udp == Answer.Yes ? (Protocol.Udp, Protocol.Tcp) : (Protocol.Tcp, Protocol.Udp);
        var answer = reached.Over(missing);
        if (answer == Answer.No)
        {
            Yes(verdicts, policy, Field(policy, present, verdicts.Options), Message(missing), $"Allow the port over both: add Port.{missing}(53), or use .AllowEgressToDns().", (Missing, missing.WireName()));
        }
        else if (answer == Answer.Maybe)
        {
            Maybe(verdicts, policy);
        }
    }

    /// <summary>The ports of the first rule that allows the one protocol.</summary>
    private static FieldPath Field(NetworkPolicy policy, Protocol present, LintOptions options)
    {
        var at = 0;
        while (DnsRules.Of(policy.Egress[at], policy.Namespace, options).Over(present) != Answer.Yes)
        {
            at++;
        }

        return FieldPath.Spec.Field("egress").Index(at).Field("ports");
    }

    private static string Message(Protocol missing) => missing == Protocol.Tcp
        ? "DNS is allowed over UDP only: answers that do not fit a datagram are asked for again over TCP, and those names fail to resolve."
        : "DNS is allowed over TCP only: resolvers ask over UDP first, so names fail to resolve.";
}
