namespace NetPolSdk;

/// <summary>NPS3004: an ingress rule that allows everything.</summary>
internal sealed class UnrestrictedIngress() : NetworkPolicyRule(RuleIds.UnrestrictedIngress)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var (rule, answer) in Unrestricted.RulesOf(policy, Direction.Ingress))
        {
            if (answer == Answer.Yes)
            {
                Yes(verdicts, policy, rule.Path, Message(policy), "Name who connects, and to which ports; for a public service at least the ports.");
            }
            else
            {
                Maybe(verdicts, policy);
            }
        }
    }

    private static string Message(NetworkPolicy policy) =>
        $"This rule allows everybody to connect to every port of {policy.Subject} of {PeerText.OwnNamespace(policy)}; what other policies deny is allowed with it.";
}
