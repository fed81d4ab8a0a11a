namespace NetPolSdk;

/// <summary>Peers by address.</summary>
/// <param name="Addresses">The addresses.</param>
internal sealed record AddressTerm(AddressSet Addresses) : PeerTerm
{
    /// <summary>Whether these are the addresses of nodes, so that pods on the nodes' network are meant too.</summary>
    public bool AreNodes { get; init; }
}
