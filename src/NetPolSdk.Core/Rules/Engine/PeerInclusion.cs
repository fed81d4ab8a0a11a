namespace NetPolSdk;

/// <summary>
/// Whether whoever one list of peers admits, another one admits too. No: there is somebody whom it certainly does not. Maybe: it depends on
/// what pods and namespaces there are, or on a <see cref="Hole"/>.
/// </summary>
internal static class PeerInclusion
{
    /// <summary>Whether the pods among some peers are among others; addresses do not count.</summary>
    /// <param name="outer">The peers that should hold them.</param>
    /// <param name="inner">The peers.</param>
    /// <param name="home">The policies' namespace, which pods without one are in.</param>
    public static Answer HoldThePodsOf(this Peers outer, Peers inner, string? home)
    {
        if (outer.IsAnyone || outer.Any(PeerWidth.IsEveryPod))
        {
            return Answer.Yes;
        }

        var pods = inner.Where(peer => peer is not IpBlock).ToArray();
        return pods.Length == 0 ? Answer.No : pods.Select(peer => outer.Select(one => Holds(one, peer, home)).Max()).Min();
    }

    private static Answer Holds(Peer outer, Peer inner, string? home) => (outer, inner) switch
    {
        _ when outer.Equals(inner) => Answer.Yes,
        (IpBlock, _) => Answer.No,
        _ => SelectorImplication.Implies(NamespacesOf(inner, home), NamespacesOf(outer, home)).And(SelectorImplication.Implies(PodsOf(inner), PodsOf(outer))),
    };

    private static LabelSelector PodsOf(Peer peer) => peer switch
    {
        Pods pods => pods.Selector,
        PodsInNamespaces both => both.Pods.Selector,
        _ => LabelSelector.Everything,
    };

    /// <summary>Pods without a namespace are those of the policy's own, which is not known where it names none.</summary>
    private static LabelSelector NamespacesOf(Peer peer, string? home) => peer switch
    {
        Namespaces namespaces => namespaces.Selector,
        PodsInNamespaces both => both.Namespaces.Selector,
        _ => new LabelSelector(ValueMap.Empty.With(Namespaces.NameLabel, home ?? Hole.Text(0)), []),
    };
}
