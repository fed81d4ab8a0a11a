namespace NetPolSdk;

/// <summary>Pods that nobody has declared, but that a rule would admit if they came.</summary>
/// <param name="Origin">The entry of the rule's peers.</param>
/// <param name="Peers">Which pods, as a message names them.</param>
/// <param name="Traffic">The traffic that they may send or receive.</param>
public sealed record UnknownPeer(PolicyOrigin Origin, string Peers, TrafficSet Traffic);
