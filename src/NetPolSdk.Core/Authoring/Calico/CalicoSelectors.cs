namespace NetPolSdk;

/// <summary>Expressions of Calico that say what selectors of Kubernetes say, and which of them may stand where.</summary>
internal static class CalicoSelectors
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

    /// <summary>An expression of a policy, or of an entity's endpoints.</summary>
    /// <exception cref="InvalidPolicyException">It has <c>global()</c>, or it is too long.</exception>
    public static CalicoSelector OfPolicy(CalicoSelector selector, string field, string parameter) => Checked(selector, field, CalicoSelectorFaults.OfPolicy, parameter);

    /// <summary>An expression of an entity's namespaces.</summary>
    /// <exception cref="InvalidPolicyException">It combines <c>global()</c> with something else, or it is too long.</exception>
    public static CalicoSelector OfNamespaces(CalicoSelector selector, string field, string parameter) => Checked(selector, field, CalicoSelectorFaults.OfNamespaces, parameter);

    private static CalicoSelector Checked(CalicoSelector selector, string field, Func<CalicoSelector, SyntaxFault?> fault, string parameter)
    {
        SyntaxFault.ThrowIfAny(fault(Require.NotNull(selector, parameter)), field, selector.ToString(), parameter);
        return selector;
    }

    private static CalicoSelector Of(LabelRequirement requirement) => requirement.Operator switch
    {
        LabelOperator.In => new LabelInSelector(requirement.Key, true, requirement.Values),
        LabelOperator.NotIn => new LabelInSelector(requirement.Key, false, requirement.Values),
        LabelOperator.Exists => new HasLabelSelector(requirement.Key),
        _ => new HasLabelSelector(requirement.Key).Not(),
    };
}
