namespace NetPolSdk;

/// <summary>Peers by address.</summary>
/// <param name="Addresses">The addresses.</param>
internal sealed record AddressTerm(AddressSet Addresses) : PeerTerm;
