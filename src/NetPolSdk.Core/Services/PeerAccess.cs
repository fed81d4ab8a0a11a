namespace NetPolSdk;

/// <summary>That a peer that is no declared service connects to a service.</summary>
/// <param name="From">The peer: a range of addresses, a namespace, pods.</param>
/// <param name="Ports">The names of the service's ports; every one that it declares where empty.</param>
/// <param name="Reason">Why; kept with the rule.</param>
public sealed record PeerAccess(Peer From, ValueList<string> Ports, string? Reason);
