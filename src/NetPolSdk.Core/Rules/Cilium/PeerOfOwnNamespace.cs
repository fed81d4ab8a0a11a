namespace NetPolSdk;

/// <summary>
/// NPS8005: endpoints without a namespace that are known to be in another one: a component of the platform, or pods of the inventory.
/// Source: Cilium docs, "Using Kubernetes Constructs In Policy", section "Namespaces".
/// </summary>
internal sealed class PeerOfOwnNamespace() : CiliumPolicyRule(RuleIds.PeerOfOwnNamespace)
{
    protected override void Judge(CiliumPolicy policy, Verdicts verdicts)
    {
        if (policy.IsClusterwide)
        {
            return;
        }

        foreach (var (field, _, list, rule) in policy.Entries())
        {
            for (var i = 0; i < rule.Peers.Items.Count; i++)
            {
                if (rule.Peers.Items[i] is not Endpoints { Selector: { IsEverything: false, NamesNamespace: false, IsReserved: false } } endpoints)
                {
                    continue;
                }

                if (CiliumHoles.In(endpoints.Selector) || Hole.Is(policy.Namespace))
                {
                    Maybe(verdicts, policy);
                }
                else if (ForeignPods.Home(policy.Namespace, CiliumCover.Plain(endpoints.Selector), CiliumCover.Plain(endpoints.Selector).Matches, verdicts.Options.Cluster) is { } home)
                {
                    Yes(
                        verdicts,
                        policy,
                        field.Field(CiliumPeerFields.Of(rule.Peers.Kind, list.Side)).Index(i),
                        $"Without a namespace these are pods of the policy's own namespace{(policy.Namespace is { } own ? " " + own : "")}, and {endpoints} are in {home}: the rule matches nothing.",
                        $"Add .In(Namespaces.Named({Quoted.Text(home)})): the label k8s:{CiliumLabelKey.PodNamespace}.");
                }
            }
        }
    }
}
