namespace NetPolSdk;

/// <summary>
/// Whether all that one part of a policy allows, another one allows too, for any pods that there may be. True only where it is certain;
/// what rests on a value that is not known is not.
/// </summary>
internal static class Containment
{
    /// <summary>Whether everyone among the inner peers is among the outer ones.</summary>
    /// <param name="inner">The inner peers.</param>
    /// <param name="outer">The outer peers.</param>
    /// <param name="home">The policy's namespace, which pods without one are in; null where it is not known.</param>
    public static bool IsWithin(Peers inner, Peers outer, string? home) =>
        outer.IsAnyone || (!inner.IsAnyone && inner.All(one => outer.Any(other => IsWithin(one, other, home))));

    /// <inheritdoc cref="IsWithin(Peers, Peers, string?)"/>
    public static bool IsWithin(Peer inner, Peer outer, string? home) => !Holes.In(inner) && !Holes.In(outer) && (inner, outer) switch
    {
        (IpBlock narrow, IpBlock wide) => AddressSet.Of(wide).Contains(AddressSet.Of(narrow)),
        (IpBlock, _) or (_, IpBlock) => false,
        _ => Implies(PodsOf(inner), PodsOf(outer)) && Implies(NamespacesOf(inner, home), NamespacesOf(outer, home)),
    };

    /// <summary>Whether all of the inner ports are among the outer ones.</summary>
    public static bool IsWithin(Ports inner, Ports outer) =>
        outer.IsAll || (!inner.IsAll && !Holes.In(inner) && !Holes.In(outer) && IsWithin(TrafficTerm.Of(inner), TrafficTerm.Of(outer)));

    /// <summary>Whether whatever pods the inner selector selects, the outer one selects.</summary>
    public static bool Implies(LabelSelector? inner, LabelSelector? outer) =>
        outer is not null && (outer.IsEverything || (inner is not null && !Holes.In(inner) && !Holes.In(outer) && SelectorImplication.Implies(inner, outer) == Answer.Yes));

    private static bool IsWithin(TrafficTerm inner, TrafficTerm outer) => outer.Fixed.Contains(inner.Fixed)
        && inner.Named.All(name => outer.Named.Contains(name) || (name.Protocol is { } protocol && outer.Fixed.PortsOf(protocol).IsAll));

    private static LabelSelector PodsOf(Peer peer) => peer switch
    {
        Pods pods => pods.Selector,
        PodsInNamespaces both => both.Pods.Selector,
        _ => LabelSelector.Everything,
    };

    /// <summary>The namespaces of a peer; those of pods without one are the policy's own. Null where they are not known.</summary>
    private static LabelSelector? NamespacesOf(Peer peer, string? home) => peer switch
    {
        Namespaces namespaces => namespaces.Selector,
        PodsInNamespaces both => both.Namespaces.Selector,
        _ => Own(home),
    };

    private static LabelSelector? Own(string? home) => home is null || Hole.Is(home) ? null : LabelSelector.Everything.And(Namespaces.NameLabel, home);
}
