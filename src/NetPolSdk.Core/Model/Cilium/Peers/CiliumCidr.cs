namespace NetPolSdk;

/// <summary>
/// A range of addresses: <c>fromCIDR</c>, <c>toCIDR</c>. It matches what is outside the cluster only, never endpoints of Cilium.
/// Source: Cilium docs, "Layer 3 Policies", section "IP/CIDR based".
/// </summary>
public sealed record CiliumCidr : CiliumSource
{
    internal CiliumCidr(Cidr cidr) => Cidr = cidr;

    /// <summary>The range.</summary>
    public Cidr Cidr { get; }

    /// <inheritdoc/>
    public override CiliumPeerKind Kind => CiliumPeerKind.Cidr;

    internal static CiliumSource Of(IpBlock block) => block.Exceptions.Count == 0 ? new CiliumCidr(block.Cidr) : new CidrSet(block.Cidr, null, null, block.Exceptions);

    private protected override string Text() => Cidr.Text;
}
