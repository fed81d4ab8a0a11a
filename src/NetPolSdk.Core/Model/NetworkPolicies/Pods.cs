namespace NetPolSdk;

/// <summary>
/// Pods by their labels. As a policy's subject and as a peer: those of the policy's own namespace. <see cref="In"/> makes
/// it pods of other namespaces, which is Kubernetes' AND.
/// </summary>
public sealed record Pods : Peer
{
    internal Pods(LabelSelector selector) => Selector = selector;

    /// <summary>All pods of the namespace: <c>podSelector: {}</c>.</summary>
    public static Pods All { get; } = new(LabelSelector.Everything);

    /// <summary><c>podSelector</c>.</summary>
    public LabelSelector Selector { get; }

    /// <summary>The pods that carry a label.</summary>
    /// <param name="key">The key of the label.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The key or the value is not of the right form.</exception>
    public static Pods Labelled(string key, string value) => new(LabelSelector.Everything.And(key, value));

    /// <summary>The pods whose labels meet all the requirements.</summary>
    /// <param name="requirements">The requirements, one or more; <see cref="Label"/> makes them.</param>
    /// <exception cref="InvalidPolicyException">There is no requirement.</exception>
    public static Pods Labelled(params LabelRequirement[] requirements) => new(LabelSelector.Everything.And(requirements));

    /// <summary>Those of the pods that also carry a label.</summary>
    /// <inheritdoc cref="Labelled(string, string)"/>
    public Pods And(string key, string value) => new(Selector.And(key, value));

    /// <summary>Those of the pods whose labels also meet all the requirements.</summary>
    /// <inheritdoc cref="Labelled(LabelRequirement[])"/>
    public Pods And(params LabelRequirement[] requirements) => new(Selector.And(requirements));

    /// <summary>The pods that have these labels <b>and</b> are in one of these namespaces: one peer with both selectors.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public PodsInNamespaces In(Namespaces namespaces) => new(this, Require.NotNull(namespaces, nameof(namespaces)));

    private protected override string Text() => Selector.IsEverything ? "all pods" : $"pods {Selector}";
}
