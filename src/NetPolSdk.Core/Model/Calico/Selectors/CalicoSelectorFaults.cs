namespace NetPolSdk;

/// <summary>What Calico refuses of selectors, which definitions take as any string.</summary>
internal static class CalicoSelectorFaults
{
    public static SyntaxFault? Of(string text)
    {
        CalicoSelectorParser.Parse(text, out var fault);
        return fault;
    }

    /// <summary>Of a policy, or of an entity's endpoints: <c>global()</c> has no meaning there.</summary>
    public static SyntaxFault? OfPolicy(string text) => CalicoSelectorParser.Parse(text, out var fault) is { } selector ? OfPolicy(selector) : fault;

    /// <inheritdoc cref="OfPolicy(string)"/>
    public static SyntaxFault? OfPolicy(CalicoSelector selector) => HasGlobal(selector)
        ? new(RuleIds.CalicoGlobal, "has global(), which only a rule's namespaceSelector may have", "Leave it out; write namespaceSelector: global() in the rule's source or destination.")
        : null;

    /// <summary>Of an entity's namespaces: <c>global()</c> stands alone.</summary>
    public static SyntaxFault? OfNamespaces(string text) => CalicoSelectorParser.Parse(text, out var fault) is { } selector ? OfNamespaces(selector) : fault;

    /// <inheritdoc cref="OfNamespaces(string)"/>
    public static SyntaxFault? OfNamespaces(CalicoSelector selector) => HasGlobal(selector) && selector is not GlobalSelector
        ? new(RuleIds.CalicoGlobal, "combines global() with something else", "Write global() alone, and a second rule for the rest.")
        : null;

    private static bool HasGlobal(CalicoSelector selector)
    {
        var found = false;
        selector.Visit(part => found |= part is GlobalSelector);
        return found;
    }
}
