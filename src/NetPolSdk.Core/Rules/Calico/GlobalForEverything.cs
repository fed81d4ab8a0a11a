namespace NetPolSdk;

/// <summary>NPS7004: a global policy for every endpoint, hosts and the system's namespaces included. Source: Calico docs, "Global network policy", <c>selector</c> and <c>namespaceSelector</c>.</summary>
internal sealed class GlobalForEverything() : CalicoPolicyRule(RuleIds.GlobalForEverything)
{
    protected override void Judge(CalicoPolicy policy, Verdicts verdicts)
    {
        if (policy is CalicoGlobalPolicy { Selector: null or AllSelector, NamespaceSelector: null, ServiceAccountSelector: null } && policy.IsForPods())
        {
            Yes(
                verdicts,
                policy,
                policy.Selector is null ? FieldPath.Spec : FieldPath.Spec.Field("selector"),
                "Every endpoint is meant: the pods of kube-system and calico-system, and host endpoints, so that a node may be cut off from the control plane.",
                "Name the namespaces: kubernetes.io/metadata.name not in {\"kube-system\", \"calico-system\"}; all() leaves out the hosts alone.");
        }
    }
}
