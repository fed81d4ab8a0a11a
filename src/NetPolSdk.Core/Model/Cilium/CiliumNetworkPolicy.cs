namespace NetPolSdk;

/// <summary>
/// <c>cilium.io/v2 CiliumNetworkPolicy</c>: rules for endpoints of its own namespace. A peer that names no namespace is of that
/// namespace too. Source: Cilium docs, "Using Kubernetes Constructs In Policy".
/// </summary>
public sealed partial record CiliumNetworkPolicy : CiliumPolicy
{
    internal CiliumNetworkPolicy(ObjectMetadata metadata, CiliumSpec? spec, ValueList<CiliumSpec> specs)
        : base(metadata, spec, specs)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "CiliumNetworkPolicy";

    /// <inheritdoc/>
    public override bool IsClusterwide => false;
}
