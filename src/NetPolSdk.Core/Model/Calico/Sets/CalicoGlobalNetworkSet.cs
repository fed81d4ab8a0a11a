namespace NetPolSdk;

/// <summary><c>projectcalico.org/v3 GlobalNetworkSet</c>: addresses by labels, for policies of the cluster and for rules that look at <c>global()</c>. Source: Calico docs, "Global network set".</summary>
public sealed partial record CalicoGlobalNetworkSet : CalicoAddressSet
{
    internal CalicoGlobalNetworkSet(ObjectMetadata metadata)
        : base(metadata)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "GlobalNetworkSet";
}
