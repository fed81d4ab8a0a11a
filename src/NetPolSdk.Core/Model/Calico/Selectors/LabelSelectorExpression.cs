namespace NetPolSdk;

/// <summary>Label selectors of Kubernetes as expressions of Calico.</summary>
internal static class LabelSelectorExpression
{
    /// <summary>The expression that matches what a label selector matches.</summary>
    public static CalicoSelector Of(LabelSelector selector)
    {
        CalicoSelector[] parts =
        [
            .. selector.MatchLabels.Select(static label => new ComparedLabelSelector(label.Key, LabelComparison.Is, label.Value)),
            .. selector.MatchExpressions.Select(Of),
        ];
        return parts.Length == 0 ? CalicoSelector.All : BothSelector.Of(parts);
    }

    private static CalicoSelector Of(LabelRequirement requirement) => requirement.Operator switch
    {
        LabelOperator.In => new LabelInSelector(requirement.Key, true, requirement.Values),
        LabelOperator.NotIn => new LabelInSelector(requirement.Key, false, requirement.Values),
        LabelOperator.Exists => new HasLabelSelector(requirement.Key),
        _ => new HasLabelSelector(requirement.Key).Not(),
    };
}
