namespace NetPolSdk;

/// <summary>
/// Nodes by their labels: <c>nodes</c>, of the experimental channel. It matches the addresses in a node's status, and with them pods on
/// the node's network. Source: network-policy-api, NPEP-126 (egress to nodes).
/// </summary>
public sealed record Nodes : AdminDestination
{
    internal Nodes(LabelSelector selector) => Selector = selector;

    /// <summary>All nodes of the cluster.</summary>
    public static Nodes All { get; } = new(LabelSelector.Everything);

    /// <summary>What is asked of the node's labels.</summary>
    public LabelSelector Selector { get; }

    /// <summary>The nodes that carry a label.</summary>
    /// <param name="key">The key of the label, such as <c>node-role.kubernetes.io/control-plane</c>.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The key or the value is not of the right form.</exception>
    public static Nodes Labelled(string key, string value) => new(LabelSelector.Everything.And(key, value));

    /// <summary>The nodes whose labels meet all the requirements.</summary>
    /// <param name="requirements">The requirements, one or more; <see cref="Label"/> makes them.</param>
    /// <exception cref="InvalidPolicyException">There is no requirement.</exception>
    public static Nodes Labelled(params LabelRequirement[] requirements) => new(LabelSelector.Everything.And(requirements));

    /// <summary>Those of the nodes that also carry a label.</summary>
    /// <inheritdoc cref="Labelled(string, string)"/>
    public Nodes And(string key, string value) => new(Selector.And(key, value));

    /// <summary>Those of the nodes whose labels also meet all the requirements.</summary>
    /// <inheritdoc cref="Labelled(LabelRequirement[])"/>
    public Nodes And(params LabelRequirement[] requirements) => new(Selector.And(requirements));

    private protected override string Text() => Selector.IsEverything ? "all nodes" : $"nodes {Selector}";
}
