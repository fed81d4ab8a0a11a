namespace NetPolSdk;

/// <summary>
/// <c>cilium.io/v2 CiliumCIDRGroup</c>: ranges of addresses that policies refer to by the group's name or labels. It allows and
/// denies nothing by itself. Source: Cilium docs, "CiliumCIDRGroup".
/// </summary>
public sealed partial record CiliumCidrGroup : Policy
{
    internal CiliumCidrGroup(ObjectMetadata metadata, ValueList<Cidr> externalCidrs)
        : base(metadata) => ExternalCidrs = externalCidrs;

    /// <inheritdoc/>
    public override string ApiVersion => CiliumPolicy.CiliumApiVersion;

    /// <inheritdoc/>
    public override string Kind => "CiliumCIDRGroup";

    /// <summary><c>spec.externalCIDRs</c>: the ranges, in the order written; where there are none the group stands for no address.</summary>
    public ValueList<Cidr> ExternalCidrs { get; }

    internal override IEnumerable<PolicyPart> Parts() =>
        ExternalCidrs.Select(static (cidr, index) => new PolicyPart(FieldPath.Spec.Field("externalCIDRs").Index(index), cidr));
}
