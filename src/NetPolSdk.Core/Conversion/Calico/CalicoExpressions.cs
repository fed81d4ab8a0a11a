namespace NetPolSdk;

/// <summary>Label selectors as Calico's expressions.</summary>
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
        return selector.IsEverything ? pods : pods.And(Of(selector));
    }

    /// <summary>The expression that selects what the selector does.</summary>
    public static CalicoSelector Of(LabelSelector selector)
    {
        CalicoSelector[] parts =
        [
            .. selector.MatchLabels.Select(static wanted => CalicoSelector.Label(wanted.Key).Is(wanted.Value)),
            .. selector.MatchExpressions.Select(Of),
        ];
        return parts.Length == 0 ? CalicoSelector.All : parts.Aggregate(static (left, right) => left.And(right));
    }

    private static CalicoSelector Of(LabelRequirement requirement)
    {
        var label = CalicoSelector.Label(requirement.Key);
        return requirement.Operator switch
        {
            LabelOperator.In => label.IsIn([.. requirement.Values]),
            LabelOperator.NotIn => label.IsNotIn([.. requirement.Values]),
            LabelOperator.Exists => label.Exists(),
            _ => label.Exists().Not(),
        };
    }
}
