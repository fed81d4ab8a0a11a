namespace NetPolSdk;

/// <summary>
/// One entry of <c>ingress</c>, <c>ingressDeny</c>, <c>egress</c> or <c>egressDeny</c>: peers, and what kinds of traffic with them.
/// Both must match. The list that it is in says direction and verdict. Source: Cilium docs, "Layer 3 Policies" and "Layer 4 Policies".
/// </summary>
public sealed record CiliumRule
{
    internal CiliumRule(CiliumPeers peers) => Peers = peers;

    /// <summary><c>fromEndpoints</c>, <c>toCIDR</c> and so on: the peers, of one kind.</summary>
    public CiliumPeers Peers { get; internal init; }

    /// <summary><c>fromRequires</c> or <c>toRequires</c>, up to Cilium 1.18: what peers must match besides; none where nothing is asked.</summary>
    public ValueList<CiliumSelector> Requires { get; internal init; } = ValueList<CiliumSelector>.Empty;

    /// <summary><c>toPorts</c>: ports, of which any matches, and what is looked at above them; none where ports do not matter.</summary>
    public ValueList<CiliumPortRule> ToPorts { get; internal init; } = ValueList<CiliumPortRule>.Empty;

    /// <summary><c>icmps</c>: messages of ICMP, of which any matches; none where ICMP does not matter. A rule has ports or messages, not both.</summary>
    public ValueList<CiliumIcmpRule> Icmps { get; internal init; } = ValueList<CiliumIcmpRule>.Empty;

    /// <summary><c>authentication.mode</c>; null where the rule asks for none.</summary>
    public CiliumAuthentication? Authentication { get; internal init; }

    /// <summary>Why the rule is there; kept in an annotation and written as a comment.</summary>
    public string? Reason { get; internal init; }

    /// <summary>Whether every kind of traffic with the peers matches: neither ports nor ICMP are named.</summary>
    public bool IsEveryTraffic => ToPorts.Count == 0 && Icmps.Count == 0;

    /// <summary>
    /// Whether the rule matches no connection whatever, so that all it does is to isolate: <c>{}</c>, an empty list of peers, or ports
    /// and messages of which none is named.
    /// </summary>
    public bool MatchesNothing =>
        Peers.IsNobody
        || (Peers.IsUnsaid && IsEveryTraffic)
        || (!IsEveryTraffic && ToPorts.All(static ports => ports.Ports.Count == 0) && Icmps.All(static icmp => icmp.Fields.Count == 0));

    /// <summary>Whether anyone matches, inside the cluster and outside: no peers are named, but ports or messages are.</summary>
    public bool IsAnyone => Peers.IsUnsaid && !IsEveryTraffic;
}
