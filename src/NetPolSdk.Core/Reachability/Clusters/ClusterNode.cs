namespace NetPolSdk;

/// <summary>A node of a cluster, which admin policies can name by its labels. Source: Kubernetes docs, "Nodes".</summary>
public sealed record ClusterNode
{
    private ClusterNode(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The labels.</summary>
    public ValueMap Labels { get; private init; } = ValueMap.Empty;

    /// <summary>The addresses of <c>status.addresses</c>.</summary>
    public ValueList<IpAddress> Addresses { get; private init; } = [];

    /// <summary>A node without labels or addresses.</summary>
    /// <param name="name">The name.</param>
    public static ClusterNode Named(string name) => new(Require.NotNull(name, nameof(name)));

    /// <summary>The node with these labels, in place of those it had.</summary>
    /// <param name="labels">The labels.</param>
    public ClusterNode WithLabels(ValueMap labels) => this with { Labels = Require.NotNull(labels, nameof(labels)) };

    /// <summary>The node with further labels.</summary>
    /// <param name="labels">The labels.</param>
    public ClusterNode WithLabels(params (string Key, string Value)[] labels) =>
        this with { Labels = Require.NotNull(labels, nameof(labels)).Aggregate(Labels, static (map, label) => map.With(label.Key, label.Value)) };

    /// <summary>The node with known addresses, in place of those it had.</summary>
    /// <param name="addresses">The addresses, such as <c>192.168.1.10</c>.</param>
    /// <exception cref="FormatException">A text is no address.</exception>
    public ClusterNode At(params string[] addresses) =>
        this with { Addresses = ValueList.From(Require.NotNull(addresses, nameof(addresses)).Select(IpAddress.Parse)) };
}
