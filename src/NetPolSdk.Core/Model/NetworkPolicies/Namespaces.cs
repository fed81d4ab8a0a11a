namespace NetPolSdk;

/// <summary>Namespaces, and as a peer <b>all pods</b> in them. Cluster-external addresses and host-network pods are not among them.</summary>
public sealed record Namespaces : Peer
{
    /// <summary>The label that the API server sets on every namespace to its name. Source: Kubernetes docs, "Targeting a Namespace by its name".</summary>
    public const string NameLabel = "kubernetes.io/metadata.name";

    internal Namespaces(LabelSelector selector) => Selector = selector;

    /// <summary>All namespaces of the cluster: <c>namespaceSelector: {}</c>.</summary>
    public static Namespaces All { get; } = new(LabelSelector.Everything);

    /// <summary><c>namespaceSelector</c>.</summary>
    public LabelSelector Selector { get; }

    /// <summary>The namespace of this name, by its <see cref="NameLabel"/>.</summary>
    /// <param name="name">The name of the namespace: a lowercase RFC 1123 label.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static Namespaces Named(string name) => new(LabelSelector.Everything.And(NameLabel, Checked(name, nameof(name))));

    /// <summary>The namespaces of these names, by their <see cref="NameLabel"/>.</summary>
    /// <param name="names">The names, one or more.</param>
    /// <exception cref="InvalidPolicyException">A name is not of the right form, or there is none.</exception>
    public static Namespaces Named(params string[] names) => new(LabelSelector.Everything.And(Label.In(NameLabel, Checked(names))));

    /// <summary>All namespaces but these, by their <see cref="NameLabel"/>.</summary>
    /// <inheritdoc cref="Named(string[])"/>
    public static Namespaces AllExcept(params string[] names) => new(LabelSelector.Everything.And(Label.NotIn(NameLabel, Checked(names))));

    /// <summary>The namespaces that carry a label.</summary>
    /// <param name="key">The key of the label.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The key or the value is not of the right form.</exception>
    public static Namespaces Labelled(string key, string value) => new(LabelSelector.Everything.And(key, value));

    /// <summary>The namespaces whose labels meet all the requirements.</summary>
    /// <param name="requirements">The requirements, one or more; <see cref="Label"/> makes them.</param>
    /// <exception cref="InvalidPolicyException">There is no requirement.</exception>
    public static Namespaces Labelled(params LabelRequirement[] requirements) => new(LabelSelector.Everything.And(requirements));

    /// <summary>Those of the namespaces that also carry a label.</summary>
    /// <inheritdoc cref="Labelled(string, string)"/>
    public Namespaces And(string key, string value) => new(Selector.And(key, value));

    /// <summary>Those of the namespaces whose labels also meet all the requirements.</summary>
    /// <inheritdoc cref="Labelled(LabelRequirement[])"/>
    public Namespaces And(params LabelRequirement[] requirements) => new(Selector.And(requirements));

    private protected override string Text() => Selector.IsEverything ? "all namespaces" : $"namespaces {Selector}";

    private static string Checked(string name, string parameter)
    {
        Require.NotNull(name, parameter);
        SyntaxFault.ThrowIfAny(DnsSyntax.LabelFault(name), "namespaceSelector", name, parameter);
        return name;
    }

    private static string[] Checked(string[] names)
    {
        Require.NotNull(names, nameof(names));
        Require.NotEmpty(names.Length, "namespaceSelector", "Name the namespaces, or say Namespaces.All.", nameof(names));
        foreach (var name in names)
        {
            Checked(name, nameof(names));
        }

        return names;
    }
}
