namespace NetPolSdk;

/// <summary>NPS3003: an egress rule that allows everything.</summary>
internal sealed class UnrestrictedEgress() : NetworkPolicyRule(RuleIds.UnrestrictedEgress)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var (rule, answer) in Unrestricted.RulesOf(policy, Direction.Egress))
        {
            if (answer == Answer.Yes)
            {
                Yes(verdicts, policy, rule.Path, Message(policy), "Name the destinations and their ports; for the internet Internet.Any leaves out private networks and the metadata service.");
            }
            else
            {
                Maybe(verdicts, policy);
            }
        }
    }

    private static string Message(NetworkPolicy policy) =>
        $"This rule allows {policy.Subject} of {PeerText.OwnNamespace(policy)} to connect to every address on every port, in the cluster, outside it, and to the cloud's metadata service; what other policies deny is allowed with it.";
}
