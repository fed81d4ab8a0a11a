namespace NetPolSdk;

/// <summary>NPS6003: a denial of every address with no rule for pods before it. Source: network-policy-api, <c>networks</c>.</summary>
internal sealed class NetworksCatchPods() : AdminPolicyRule(RuleIds.NetworksCatchPods)
{
    protected override void Judge(AdminPolicy policy, Verdicts verdicts)
    {
        for (var i = 0; i < policy.Egress.Count; i++)
        {
            var rule = policy.Egress[i];
            var at = rule.Action == AdminAction.Deny && rule.Ports.IsAll ? rule.To.Select((peer, place) => (peer, place)).FirstOrDefault(entry => IsEveryAddress(entry.peer)) : default;
            if (at.peer is null || policy.Egress.Take(i).Any(static earlier => earlier.Action != AdminAction.Deny && earlier.Ports.IsAll && earlier.To.Any(IsEveryPod)))
            {
                continue;
            }

            if (policy.Egress.Take(i).Any(static earlier => Hole.IsIn(earlier.ToString())))
            {
                Maybe(verdicts, policy);
                continue;
            }

            Yes(
                verdicts,
                policy,
                FieldPath.Spec.Field("egress").Index(i).Field("to").Index(at.place),
                $"{at.peer} is every address, those of pods and of the cluster's DNS included, and no rule before this one lets connections to pods through.",
                policy is IPassingPolicy ? "Put .PassEgress(to: Namespaces.All) before it." : "Put .AllowEgress(to: Namespaces.All) before it.");
        }
    }

    private static bool IsEveryAddress(AdminDestination peer) => peer is Networks networks && networks.Cidrs.Any(static cidr => !cidr.IsHole && cidr.PrefixLength == 0);

    private static bool IsEveryPod(AdminDestination peer) => peer is ClusterPods { Namespaces.Selector.IsEverything: true } pods && (pods.Pods is null || pods.Pods.Selector.IsEverything);
}
