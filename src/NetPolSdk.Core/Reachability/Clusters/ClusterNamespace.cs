namespace NetPolSdk;

/// <summary>A namespace of a cluster, with its labels. Source: Kubernetes docs, "Namespaces".</summary>
public sealed record ClusterNamespace
{
    private ClusterNamespace(string name, ValueMap labels)
    {
        Name = name;
        Labels = labels.With(Namespaces.NameLabel, name);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The labels; <c>kubernetes.io/metadata.name</c>, which the API server sets on every namespace, is always among them.</summary>
    public ValueMap Labels { get; }

    /// <summary>
    /// Whether somebody declares the namespace, so that it has these labels and no others. False where something is merely said to be in
    /// it: it may have further labels then.
    /// </summary>
    public bool IsDeclared { get; private init; } = true;

    /// <summary>A namespace with no label but its name.</summary>
    /// <param name="name">The name.</param>
    public static ClusterNamespace Named(string name) => new(Require.NotNull(name, nameof(name)), ValueMap.Empty);

    /// <summary>The namespace with further labels.</summary>
    /// <param name="labels">The labels.</param>
    public ClusterNamespace WithLabels(params (string Key, string Value)[] labels) =>
        WithLabels(Require.NotNull(labels, nameof(labels)).Aggregate(ValueMap.Empty, static (map, label) => map.With(label.Key, label.Value)));

    /// <summary>The namespace with further labels.</summary>
    /// <param name="labels">The labels.</param>
    public ClusterNamespace WithLabels(ValueMap labels)
    {
        Require.NotNull(labels, nameof(labels));
        var all = Labels;
        foreach (var label in labels)
        {
            all = all.With(label.Key, label.Value);
        }

        return new ClusterNamespace(Name, all) { IsDeclared = IsDeclared };
    }

    /// <summary>A namespace of which nothing is known but its name.</summary>
    /// <param name="name">The name.</param>
    internal static ClusterNamespace Implied(string name) => new(name, ValueMap.Empty) { IsDeclared = false };
}
