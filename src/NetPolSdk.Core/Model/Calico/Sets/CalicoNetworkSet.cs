namespace NetPolSdk;

/// <summary><c>projectcalico.org/v3 NetworkSet</c>: addresses by labels, for the policies of one namespace. Source: Calico docs, "Network set".</summary>
public sealed partial record CalicoNetworkSet : CalicoAddressSet
{
    internal CalicoNetworkSet(ObjectMetadata metadata)
        : base(metadata)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "NetworkSet";
}
