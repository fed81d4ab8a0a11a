namespace NetPolSdk;

/// <summary>Selectors in the words of messages.</summary>
internal static class PeerText
{
    /// <summary><c>namespace web</c>, <c>namespaces web and data</c>, or <c>namespaces user=alice</c>.</summary>
    public static string Of(Namespaces namespaces) => NamespaceNames.Of(namespaces.Selector) switch
    {
        { Count: 1 } names when IsNameOnly(namespaces) => "namespace " + names[0],
        { Count: > 1 } names when IsNameOnly(namespaces) => "namespaces " + string.Join(", ", names.Take(names.Count - 1)) + " and " + names[names.Count - 1],
        _ => namespaces.ToString(),
    };

    /// <summary><c>namespace prod</c>, or the policy's own where it names none.</summary>
    public static string OwnNamespace(Policy policy) => policy.Namespace is { } name ? "namespace " + name : "the policy's own namespace";

    private static bool IsNameOnly(Namespaces namespaces) =>
        namespaces.Selector.MatchLabels.Count + namespaces.Selector.MatchExpressions.Count == 1;
}
