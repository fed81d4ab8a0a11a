namespace NetPolSdk;

/// <summary>NPS8015: the Kubernetes API named in a way that does not hold on every platform. Source: Cilium docs, "Layer 3 Policies", sections "Entities based" and "Services based".</summary>
internal sealed class UnsureApiServer() : CiliumPolicyRule(RuleIds.UnsureApiServer)
{
    protected override void Judge(CiliumPolicy policy, Verdicts verdicts)
    {
        foreach (var (field, _, list, rule) in policy.Entries())
        {
            for (var i = 0; i < rule.Peers.Items.Count; i++)
            {
                var place = field.Field(CiliumPeerFields.Of(rule.Peers.Kind, list.Side)).Index(i);
                if (list is { IsIngress: true, IsDeny: false } && rule.Peers.Items[i] is Entity { Name: "kube-apiserver" })
                {
                    Yes(verdicts, policy, place, "On AKS and GKE calls of the API server do not come from the addresses that Cilium knows as kube-apiserver.", "Where the cluster is one of these, allow the addresses that the calls come from.");
                }
                else if (rule.Peers.Items[i] is CiliumService { Name: "kubernetes", Namespace: "default" })
                {
                    Yes(verdicts, policy, place, "The Service default/kubernetes has no pods, and its addresses are followed less closely than the entity's.", "Write Entity.KubeApiServer.");
                }
            }
        }
    }
}
