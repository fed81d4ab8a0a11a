namespace NetPolSdk;

/// <summary>Addresses that only the running cluster knows: those of nodes, or what a name resolves to.</summary>
/// <param name="Why">Why they are not known here.</param>
/// <param name="IncludesHosts">Whether pods on the nodes' network may have such an address.</param>
internal sealed record OutsideTerm(Doubt Why, bool IncludesHosts) : PeerTerm;
