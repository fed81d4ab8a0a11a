namespace NetPolSdk;

/// <summary>Peers that only the running cluster knows: the addresses of nodes, or what a name resolves to.</summary>
/// <param name="Why">Why they are not known here.</param>
/// <param name="IncludesHosts">Whether pods on the nodes' network may be among them.</param>
internal sealed record OutsideTerm(Doubt Why, bool IncludesHosts) : PeerTerm
{
    /// <summary>Whether other pods may be among them too.</summary>
    public bool IncludesPods { get; init; }
}
