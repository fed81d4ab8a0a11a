namespace NetPolSdk;

/// <summary>
/// Label keys of Cilium: those of Kubernetes, perhaps with a source before a colon, as in <c>k8s:app</c> or <c>reserved:host</c>.
/// Source: Cilium docs, "Terminology", section "Labels".
/// </summary>
internal static class CiliumLabelSyntax
{
    public static SyntaxFault? KeyFault(string key)
    {
        if (Hole.Admits(key))
        {
            return null;
        }

        var colon = key.IndexOf(':');
        if (colon >= 0 && key.IndexOf(':', colon + 1) >= 0)
        {
            return new(RuleIds.Selector, "has more than one ':'", "Write key or source:key, such as k8s:app.");
        }

        return colon >= 0 && !(colon > 0 && key.Take(colon).All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            ? new(RuleIds.Selector, "has a source that is not of letters and digits", "Write key or source:key, such as k8s:app.")
            : LabelSyntax.KeyFault(key.Substring(colon + 1), RuleIds.Selector);
    }
}
