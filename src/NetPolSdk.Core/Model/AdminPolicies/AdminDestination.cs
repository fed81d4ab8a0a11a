namespace NetPolSdk;

/// <summary>
/// One peer of an egress rule of an admin policy: <see cref="ClusterPods"/>, <see cref="Networks"/>, <see cref="Nodes"/> or
/// <see cref="DomainNames"/>. Namespaces, and pods in namespaces, convert to it.
/// </summary>
public abstract record AdminDestination
{
    private protected AdminDestination()
    {
    }

    /// <summary>All pods of namespaces.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public static implicit operator AdminDestination(Namespaces namespaces) => ClusterPods.FromNamespaces(namespaces);

    /// <summary>Pods by labels, in namespaces.</summary>
    /// <param name="pods">The pods.</param>
    public static implicit operator AdminDestination(PodsInNamespaces pods) => ClusterPods.FromPodsInNamespaces(pods);

    /// <summary>The peer as a message names it.</summary>
    public sealed override string ToString() => Text();

    private protected abstract string Text();
}
