namespace NetPolSdk;

/// <summary>The nodes of the cluster, with the pods on their network.</summary>
/// <param name="Addresses">The addresses of the nodes, as far as they are known.</param>
/// <param name="AreAll">Whether every node is meant; else it depends on where pods run.</param>
internal sealed record HostsTerm(AddressSet Addresses, bool AreAll) : PeerTerm;
