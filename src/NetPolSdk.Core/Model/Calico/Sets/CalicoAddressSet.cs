namespace NetPolSdk;

/// <summary>Addresses that policies select by the labels of the set, as they select endpoints. Source: Calico docs, "Network set".</summary>
public abstract record CalicoAddressSet : Policy
{
    private protected CalicoAddressSet(ObjectMetadata metadata)
        : base(metadata)
    {
    }

    /// <inheritdoc/>
    public override string ApiVersion => "projectcalico.org/v3";

    /// <summary><c>spec.nets</c>: ranges, or single addresses. Bits past the prefix are ignored.</summary>
    public ValueList<Cidr> Nets { get; internal init; } = ValueList<Cidr>.Empty;

    internal override IEnumerable<PolicyPart> Parts()
    {
        for (var i = 0; i < Nets.Count; i++)
        {
            yield return new(FieldPath.Spec.Field("nets").Index(i), Nets[i]);
        }
    }
}
