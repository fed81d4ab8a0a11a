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

    /// <summary>All endpoints: of the policy's namespace, or of every namespace where the policy is clusterwide: <c>{}</c>.</summary>
    public static Endpoints All { get; } = new(CiliumSelector.Everything);

    /// <summary>The endpoints that carry a label.</summary>
    /// <param name="key">The key of the label; its source may stand before a colon, as in <c>k8s:app</c>.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The key or the value is not of the right form.</exception>
    public static Endpoints Labelled(string key, string value) => new(CiliumSelectors.And(CiliumSelector.Everything, key, value));

    /// <summary>The endpoints whose labels meet all the requirements.</summary>
    /// <param name="requirements">The requirements, one or more; <see cref="EndpointLabel"/> and <see cref="Label"/> make them.</param>
    /// <exception cref="InvalidPolicyException">There is no requirement.</exception>
    public static Endpoints Labelled(params LabelRequirement[] requirements) => new(CiliumSelectors.And(CiliumSelector.Everything, requirements));

    /// <summary>The endpoints that run as a service account.</summary>
    /// <param name="name">The name of the service account.</param>
    /// <exception cref="InvalidPolicyException">The name is not of the right form.</exception>
    public static Endpoints WithServiceAccount(string name) => Labelled(CiliumLabelKey.Kubernetes + ":" + CiliumLabelKey.ServiceAccount, name);

    /// <summary>Those of the endpoints that also carry a label.</summary>
    /// <param name="key">The key of the label; its source may stand before a colon, as in <c>k8s:app</c>.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The key or the value is not of the right form.</exception>
    public Endpoints And(string key, string value) => new(CiliumSelectors.And(Selector, key, value));

    /// <summary>Those of the endpoints whose labels also meet all the requirements.</summary>
    /// <param name="requirements">The requirements, one or more; <see cref="EndpointLabel"/> and <see cref="Label"/> make them.</param>
    /// <exception cref="InvalidPolicyException">There is no requirement.</exception>
    public Endpoints And(params LabelRequirement[] requirements) => new(CiliumSelectors.And(Selector, requirements));

    /// <summary>Those of the endpoints that are in one of the namespaces.</summary>
    /// <param name="namespaces">The namespaces; <see cref="Namespaces.All"/> for every one.</param>
    public Endpoints In(Namespaces namespaces) => new(CiliumSelectors.Of(Selector.Labels, Require.NotNull(namespaces, nameof(namespaces))));

    internal static Endpoints Of(Pods pods) => pods.Selector.IsEverything ? All : new(CiliumSelectors.Of(pods.Selector));

    internal static Endpoints Of(Namespaces namespaces) => new(CiliumSelectors.Of(LabelSelector.Everything, namespaces));

    internal static Endpoints Of(PodsInNamespaces both) => new(CiliumSelectors.Of(both.Pods.Selector, both.Namespaces));

    private protected override string Text() => Selector.IsEverything ? "all endpoints" : $"endpoints {Selector}";
}
