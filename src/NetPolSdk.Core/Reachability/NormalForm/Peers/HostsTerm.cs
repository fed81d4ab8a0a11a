namespace NetPolSdk;

/// <summary>The nodes of the cluster, with the pods on their network.</summary>
/// <param name="Addresses">The addresses of the nodes, as far as they are known.</param>
/// <param name="Why">Why they may not be meant after all, such as that it depends on where pods run; none where every node is meant.</param>
internal sealed record HostsTerm(AddressSet Addresses, Doubt Why) : PeerTerm;
