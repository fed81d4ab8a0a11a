namespace NetPolSdk;

/// <summary>
/// Endpoints by their labels: <c>fromEndpoints</c>, <c>toEndpoints</c>. Without a namespace they are of the policy's own, or of any
/// where the policy is clusterwide. Source: Cilium docs, "Layer 3 Policies", section "Endpoints based".
/// </summary>
public sealed partial record Endpoints : CiliumSource
{
    internal Endpoints(CiliumSelector selector) => Selector = selector;

    /// <summary>What is asked of the labels.</summary>
    public CiliumSelector Selector { get; }

    /// <inheritdoc/>
    public override CiliumPeerKind Kind => CiliumPeerKind.Endpoints;

    private protected override string Text() => Selector.IsEverything ? "all endpoints" : $"endpoints {Selector}";
}
