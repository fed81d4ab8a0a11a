namespace NetPolSdk;

/// <summary>A rule of a tier. Every kind of policy lowers to these.</summary>
/// <param name="Subject">The pods that it is about.</param>
/// <param name="Direction">The direction, seen from them.</param>
/// <param name="Peers">The other end; any of the terms matches.</param>
/// <param name="Traffic">The traffic, by the destination's ports.</param>
/// <param name="Verdict">What happens to it.</param>
/// <param name="Origin">Where the rule was written.</param>
internal sealed record TierRule(PodTerm Subject, Direction Direction, ValueList<PeerTerm> Peers, TrafficTerm Traffic, RuleVerdict Verdict, PolicyOrigin Origin)
{
    /// <summary>Why the rule may not be the one that decides although it matches; none where it is for certain.</summary>
    public Doubt Doubt { get; init; }

    /// <summary>Under which condition a rule that allows does so; null where it does without.</summary>
    public TrafficCondition? Condition { get; init; }

    /// <summary>The field of the rule that holds the peers; null for <c>from</c> and <c>to</c>, and empty where the rule itself is all there is to point at.</summary>
    public string? PeerField { get; init; }

    /// <summary>Whether the field is a list with a peer at each place.</summary>
    public bool PeersAreList { get; init; } = true;

    /// <summary>The terms that the peers are made of.</summary>
    public IEnumerable<PeerTerm> Leaves() => Peers.SelectMany(static peer => peer.Leaves());
}
