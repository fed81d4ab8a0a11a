namespace NetPolSdk;

/// <summary><c>projectcalico.org/v3 GlobalNetworkPolicy</c>: a policy for endpoints of all namespaces, and for host endpoints. Source: Calico docs, "Global network policy".</summary>
public sealed partial record CalicoGlobalNetworkPolicy : CalicoGlobalPolicy
{
    internal CalicoGlobalNetworkPolicy(ObjectMetadata metadata)
        : base(metadata)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "GlobalNetworkPolicy";
}
