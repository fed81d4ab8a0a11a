namespace NetPolSdk;

/// <summary>A service account of a cluster, which policies of Calico can select by its labels. Source: Kubernetes docs, "Service Accounts".</summary>
public sealed record ClusterServiceAccount
{
    /// <summary>What stands for the name among the labels; no label has such a key.</summary>
    internal const string NameKey = "\u0001name";

    private ClusterServiceAccount(string name, string @namespace)
    {
        Name = name;
        Namespace = @namespace;
        Facts = ValueMap.Empty.With(NameKey, name);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The namespace.</summary>
    public string Namespace { get; }

    /// <summary>The labels.</summary>
    public ValueMap Labels { get; private init; } = ValueMap.Empty;

    /// <summary>Whether somebody declares the account, so that it has these labels and no others. Else its labels are not known.</summary>
    public bool IsDeclared { get; private init; } = true;

    /// <summary>The labels, and the name under <see cref="NameKey"/>.</summary>
    internal ValueMap Facts { get; private init; }

    /// <summary>A service account without labels.</summary>
    /// <param name="name">The name.</param>
    /// <param name="inNamespace">The namespace.</param>
    public static ClusterServiceAccount Named(string name, string inNamespace) =>
        new(Require.NotNull(name, nameof(name)), Require.NotNull(inNamespace, nameof(inNamespace)));

    /// <summary>The account with these labels, in place of those it had.</summary>
    /// <param name="labels">The labels.</param>
    public ClusterServiceAccount WithLabels(ValueMap labels) =>
        this with { Labels = Require.NotNull(labels, nameof(labels)), Facts = labels.With(NameKey, Name) };

    /// <summary>The account with further labels.</summary>
    /// <param name="labels">The labels.</param>
    public ClusterServiceAccount WithLabels(params (string Key, string Value)[] labels) =>
        WithLabels(Require.NotNull(labels, nameof(labels)).Aggregate(Labels, static (map, label) => map.With(label.Key, label.Value)));

    /// <summary>An account of which nothing is known but its name.</summary>
    internal static ClusterServiceAccount Implied(string name, string @namespace) => new(name, @namespace) { IsDeclared = false };
}
