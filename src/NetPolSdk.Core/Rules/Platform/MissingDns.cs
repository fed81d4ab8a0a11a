namespace NetPolSdk;

/// <summary>
/// NPS2001: egress rules for pods that no policy of the set allows DNS. A policy that allows no egress at all is not
/// reported: its pods have nobody to resolve a name for, and cutting a namespace off is a thing people mean. Where
/// another policy opens egress for the same pods, the finding is about that one.
/// </summary>
internal sealed class MissingDns() : PolicySetRule(RuleIds.MissingDns)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var reach = new DnsReach(set, verdicts.Options);
        foreach (var policy in set.Judged.OfType<NetworkPolicy>())
        {
            if (policy.Egress.Count == 0 || (policy.PolicyTypes & PolicyTypes.Egress) == 0)
            {
                continue;
            }

            var answer = reach.Of(policy).Any;
            if (answer == Answer.No && !OtherKinds.MayAllow(set, policy.Namespace, Direction.Egress))
            {
                Yes(verdicts, policy, FieldPath.Spec.Field("egress"), Message(policy), Remedy(policy));
            }
            else if (answer != Answer.Yes)
            {
                Maybe(verdicts, policy);
            }
        }
    }

    private static string Message(NetworkPolicy policy)
    {
        var pods = policy.Subject.Selector.IsEverything ? "The pods" : "The " + policy.Subject;
        return $"{pods} of {PeerText.OwnNamespace(policy)} may open only the connections that egress rules allow, and none allows DNS: no name resolves, not even those of the allowed destinations.";
    }

    private static string Remedy(NetworkPolicy policy) => policy.Namespace is { } name && !Hole.Is(name)
        ? $"Add .AllowEgressToDns(), or for every pod of the namespace Baseline.For({Quoted.Text(name)}).AllowDns(): UDP and TCP port 53 to the cluster's resolver."
        : "Add .AllowEgressToDns(): UDP and TCP port 53 to the cluster's resolver.";
}
