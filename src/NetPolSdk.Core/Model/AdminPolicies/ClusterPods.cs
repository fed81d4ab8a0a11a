namespace NetPolSdk;

/// <summary>
/// Pods of any namespace: all pods of some namespaces (<c>namespaces</c>), or those of them that have certain labels
/// (<c>pods</c>). Admin policies are about such pods, and name them as peers; pods on the nodes' network are never among them.
/// <see cref="Namespaces"/> and <c>Pods.Labelled(…).In(…)</c> convert to it.
/// </summary>
public sealed record ClusterPods : AdminDestination
{
    private ClusterPods(Namespaces namespaces, Pods? pods)
    {
        Namespaces = namespaces;
        Pods = pods;
    }

    /// <summary>The namespaces: <c>namespaces</c>, or <c>pods.namespaceSelector</c>.</summary>
    public Namespaces Namespaces { get; }

    /// <summary>The labels of the pods, <c>pods.podSelector</c>; null where all pods of the namespaces are meant.</summary>
    public Pods? Pods { get; }

    /// <summary>All pods of namespaces.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public static implicit operator ClusterPods(Namespaces namespaces) => FromNamespaces(namespaces);

    /// <summary>Pods by labels, in namespaces.</summary>
    /// <param name="pods">The pods.</param>
    public static implicit operator ClusterPods(PodsInNamespaces pods) => FromPodsInNamespaces(pods);

    /// <summary>All pods of namespaces.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public static ClusterPods FromNamespaces(Namespaces namespaces) => new(Require.NotNull(namespaces, nameof(namespaces)), null);

    /// <summary>Pods by labels, in namespaces.</summary>
    /// <param name="pods">The pods.</param>
    public static ClusterPods FromPodsInNamespaces(PodsInNamespaces pods) => new(Require.NotNull(pods, nameof(pods)).Namespaces, pods.Pods);

    private protected override string Text() => Pods is null ? Namespaces.ToString() : $"{Pods} in {Namespaces}";
}
