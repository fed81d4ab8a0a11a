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

    /// <summary>All nodes of the cluster.</summary>
    public static CiliumNodes All { get; } = new(CiliumSelector.Everything);

    /// <summary>The nodes that carry a label.</summary>
    /// <param name="key">The key of the label; its source may stand before a colon, as in <c>k8s:app</c>.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The key or the value is not of the right form.</exception>
    public static CiliumNodes Labelled(string key, string value) => new(CiliumSelectors.And(CiliumSelector.Everything, key, value));

    /// <summary>The nodes whose labels meet all the requirements.</summary>
    /// <param name="requirements">The requirements, one or more; <see cref="EndpointLabel"/> and <see cref="Label"/> make them.</param>
    /// <exception cref="InvalidPolicyException">There is no requirement.</exception>
    public static CiliumNodes Labelled(params LabelRequirement[] requirements) => new(CiliumSelectors.And(CiliumSelector.Everything, requirements));

    /// <summary>Those of the nodes that also carry a label.</summary>
    /// <param name="key">The key of the label; its source may stand before a colon, as in <c>k8s:app</c>.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The key or the value is not of the right form.</exception>
    public CiliumNodes And(string key, string value) => new(CiliumSelectors.And(Selector, key, value));

    /// <summary>Those of the nodes whose labels also meet all the requirements.</summary>
    /// <param name="requirements">The requirements, one or more; <see cref="EndpointLabel"/> and <see cref="Label"/> make them.</param>
    /// <exception cref="InvalidPolicyException">There is no requirement.</exception>
    public CiliumNodes And(params LabelRequirement[] requirements) => new(CiliumSelectors.And(Selector, requirements));

    internal static CiliumNodes Of(Nodes nodes) => nodes.Selector.IsEverything ? All : new(CiliumSelectors.Of(nodes.Selector));

    private protected override string Text() => Selector.IsEverything ? "all nodes" : $"nodes {Selector}";
}
