namespace NetPolSdk;

/// <summary><c>projectcalico.org/v3 NetworkPolicy</c>: a policy for the endpoints of one namespace. Source: Calico docs, "Network policy".</summary>
public sealed partial record CalicoNetworkPolicy : CalicoPolicy
{
    internal CalicoNetworkPolicy(ObjectMetadata metadata)
        : base(metadata)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "NetworkPolicy";
}
