namespace NetPolSdk;

/// <summary>
/// Pods that have certain labels <b>and</b> are in certain namespaces: one peer with <c>podSelector</c> and
/// <c>namespaceSelector</c>. <see cref="Pods.In"/> makes it.
/// </summary>
public sealed record PodsInNamespaces : Peer
{
    internal PodsInNamespaces(Pods pods, Namespaces namespaces)
    {
        Pods = pods;
        Namespaces = namespaces;
    }

    /// <summary><c>podSelector</c>.</summary>
    public Pods Pods { get; }

    /// <summary><c>namespaceSelector</c>.</summary>
    public Namespaces Namespaces { get; }

    private protected override string Text() => $"{Pods} in {Namespaces}";
}
