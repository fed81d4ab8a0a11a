namespace NetPolSdk;

/// <summary>
/// Nodes by their labels: <c>fromNodes</c>, <c>toNodes</c>. Cilium must run with node-selector labels enabled.
/// Source: Cilium docs, "Layer 3 Policies", section "Node based".
/// </summary>
public sealed partial record CiliumNodes : CiliumSource
{
    internal CiliumNodes(CiliumSelector selector) => Selector = selector;

    /// <summary>What is asked of the labels.</summary>
    public CiliumSelector Selector { get; }

    /// <inheritdoc/>
    public override CiliumPeerKind Kind => CiliumPeerKind.Nodes;

    private protected override string Text() => Selector.IsEverything ? "all nodes" : $"nodes {Selector}";
}
