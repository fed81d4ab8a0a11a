namespace NetPolSdk;

/// <summary>Which peers are within others, as far as it can be told from selectors of labels and from ranges.</summary>
internal static class PeerCover
{
    /// <summary>Whether everyone among the inner peers is among the outer ones. False where it is not certain.</summary>
    public static bool Covers(Peers outer, Peers inner) =>
        outer.IsAnyone || (!inner.IsAnyone && inner.All(one => outer.Any(other => Covers(other, one))));

    private static bool Covers(Peer outer, Peer inner) => (outer, inner) switch
    {
        (IpBlock wide, IpBlock narrow) => Covers(wide, narrow),
        (Pods wide, Pods narrow) => Covers(wide.Selector, narrow.Selector),
        (Namespaces wide, Namespaces narrow) => Covers(wide.Selector, narrow.Selector),
        (Namespaces wide, PodsInNamespaces narrow) => Covers(wide.Selector, narrow.Namespaces.Selector),
        (PodsInNamespaces wide, PodsInNamespaces narrow) => Covers(wide.Pods.Selector, narrow.Pods.Selector) && Covers(wide.Namespaces.Selector, narrow.Namespaces.Selector),
        _ => false,
    };

    private static bool Covers(LabelSelector wide, LabelSelector narrow) =>
        wide.MatchLabels.All(label => narrow.MatchLabels.TryGetValue(label.Key, out var value) && value == label.Value)
        && wide.MatchExpressions.All(narrow.MatchExpressions.Contains);

    private static bool Covers(IpBlock wide, IpBlock narrow) =>
        wide.Cidr.Contains(narrow.Cidr)
        && wide.Exceptions.All(left => !left.Overlaps(narrow.Cidr) || narrow.Exceptions.Any(leftToo => leftToo.Contains(left)));
}
