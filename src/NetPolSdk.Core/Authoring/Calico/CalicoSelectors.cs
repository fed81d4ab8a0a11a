namespace NetPolSdk;

/// <summary>Which expressions of Calico may stand where.</summary>
internal static class CalicoSelectors
{
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
}
