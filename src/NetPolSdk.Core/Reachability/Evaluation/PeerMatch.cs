namespace NetPolSdk;

/// <summary>Classes of endpoints that a rule's peers match in the same manner.</summary>
/// <param name="Peers">The classes: of pods, and after them of addresses outside.</param>
/// <param name="IsSure">Whether they match for certain.</param>
/// <param name="Why">Why they may or may not match, or what the match rests on.</param>
internal sealed record PeerMatch(ClassSet Peers, bool IsSure, Doubt Why);
