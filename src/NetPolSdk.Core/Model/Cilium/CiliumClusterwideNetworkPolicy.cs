namespace NetPolSdk;

/// <summary>
/// <c>cilium.io/v2 CiliumClusterwideNetworkPolicy</c>: rules for endpoints of every namespace, or for nodes. A peer that names no
/// namespace is of any. Source: Cilium docs, "CiliumClusterwideNetworkPolicy".
/// </summary>
public sealed partial record CiliumClusterwideNetworkPolicy : CiliumPolicy
{
    internal CiliumClusterwideNetworkPolicy(ObjectMetadata metadata, CiliumSpec? spec, ValueList<CiliumSpec> specs)
        : base(metadata, spec, specs)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "CiliumClusterwideNetworkPolicy";

    /// <inheritdoc/>
    public override bool IsClusterwide => true;
}
