namespace NetPolSdk;

/// <summary>NPS3008: many thousand ports for everybody, or for every pod of the cluster. Where it is all of TCP for everybody, NPS3003 and NPS3004 say so.</summary>
internal sealed class LargePortRange() : NetworkPolicyRule(RuleIds.LargePortRange)
{
    private const int Large = 10_000;

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        for (var i = 0; i < policy.Ingress.Count && (policy.PolicyTypes & PolicyTypes.Ingress) != 0; i++)
        {
            Judge(policy, policy.Ingress[i].From, policy.Ingress[i].Ports, FieldPath.Spec.Field("ingress").Index(i), verdicts);
        }

        for (var i = 0; i < policy.Egress.Count && (policy.PolicyTypes & PolicyTypes.Egress) != 0; i++)
        {
            Judge(policy, policy.Egress[i].To, policy.Egress[i].Ports, FieldPath.Spec.Field("egress").Index(i), verdicts);
        }
    }

    private void Judge(NetworkPolicy policy, Peers peers, Ports ports, FieldPath rule, Verdicts verdicts)
    {
        var width = peers.Any(PeerWidth.IsEveryPod) ? Answer.Yes : peers.HoldTheInternet();
        if (width == Answer.No || peers.AreEverybody().And(ports.AreAllOfTcp()) == Answer.Yes)
        {
            return;
        }

        for (var k = 0; k < ports.Count; k++)
        {
            var answer = ports[k].SpansAtLeast(Large).And(width);
            if (answer == Answer.Yes && peers.AreEverybody().And(ports.AreAllOfTcp()) == Answer.No)
            {
                Yes(
                    verdicts,
                    policy,
                    rule.Field("ports").Index(k),
                    $"{ports[k]} are more ports than any program listens on, and {(peers.Any(PeerWidth.IsEveryPod) ? "every pod of the cluster is" : "all addresses are")} the other side.",
                    "Name the ports that are used, or whom they are for.");
            }
            else if (answer != Answer.No)
            {
                Maybe(verdicts, policy);
            }
        }
    }
}
