namespace NetPolSdk;

/// <summary>NPS8011: a cluster-wide rule for every endpoint that denies or isolates. Source: Cilium docs, "CiliumClusterwideNetworkPolicy".</summary>
internal sealed class ClusterwideDenial() : CiliumPolicyRule(RuleIds.ClusterwideDenial)
{
    protected override void Judge(CiliumPolicy policy, Verdicts verdicts)
    {
        if (!policy.IsClusterwide)
        {
            return;
        }

        foreach (var (field, spec) in policy.Rules())
        {
            if (spec.Subject is { IsNodes: false, Selector.IsEverything: true } && (spec.IsolatesIngress || spec.IsolatesEgress || spec.IngressDeny.Count > 0 || spec.EgressDeny.Count > 0))
            {
                Yes(
                    verdicts,
                    policy,
                    field.Field("endpointSelector"),
                    "Every endpoint of the cluster is meant, the pods of kube-system, DNS and Cilium's own health checks included.",
                    $"Leave the system's namespaces out: k8s:{CiliumLabelKey.PodNamespace} not in kube-system; or say enableDefaultDeny: false where nothing is to be isolated.");
            }
        }
    }
}
