namespace NetPolSdk;

/// <summary>Which of Calico's endpoints are pods of Kubernetes.</summary>
internal static class CalicoExpressions
{
    /// <summary>
    /// What Kubernetes' pods have and nothing else: Calico's selectors also match network sets and host endpoints by their labels, and
    /// those of NetworkPolicies do not. Source: Calico docs, "NetworkPolicy", implicit labels of workload endpoints.
    /// </summary>
    public const string OrchestratorLabel = "projectcalico.org/orchestrator";

    public const string Kubernetes = "k8s";

    /// <summary>The pods that a selector selects, and nothing that is no pod.</summary>
    public static CalicoSelector OfPods(LabelSelector selector)
    {
        var pods = CalicoSelector.Label(OrchestratorLabel).Is(Kubernetes);
        return selector.IsEverything ? pods : pods.And(LabelSelectorExpression.Of(selector));
    }
}
