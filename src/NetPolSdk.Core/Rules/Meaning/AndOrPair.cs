namespace NetPolSdk;

/// <summary>A namespaces-only and a pods-only peer next to each other, neither of which selects everything.</summary>
internal sealed record AndOrPair(Namespaces Namespaces, Pods Pods, int First, bool NamespacesFirst)
{
    /// <summary>The pair that begins at a place of the list; null where there is none.</summary>
    public static AndOrPair? At(Peers peers, int index)
    {
        var pair = (peers[index], peers[index + 1]) switch
        {
            (Namespaces namespaces, Pods pods) => new AndOrPair(namespaces, pods, index, true),
            (Pods pods, Namespaces namespaces) => new AndOrPair(namespaces, pods, index, false),
            _ => null,
        };
        return pair is null || pair.Namespaces.Selector.IsEverything || pair.Pods.Selector.IsEverything ? null : pair;
    }
}
