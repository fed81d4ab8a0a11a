namespace NetPolSdk;

/// <summary>
/// One peer of a rule: <see cref="Pods"/>, <see cref="Namespaces"/>, <see cref="PodsInNamespaces"/> or an <see cref="IpBlock"/>.
/// Source: Kubernetes docs, "Network Policies", section "Behavior of to and from selectors".
/// </summary>
public abstract record Peer
{
    private protected Peer()
    {
    }

    /// <summary>Any peer whatever, inside and outside the cluster: <c>from</c> or <c>to</c> is left out.</summary>
    public static Peers Anyone => Peers.Anyone;

    /// <summary>
    /// Any of the given peers. It says out loud that the list is an OR, so that the analyzers do not take it for an AND
    /// gone wrong; manifests keep that in the annotation <c>netpolsdk.dev/any-of</c>.
    /// </summary>
    /// <param name="alternatives">The peers, one or more.</param>
    /// <exception cref="InvalidPolicyException">The list is empty.</exception>
    public static Peers AnyOf(params Peer[] alternatives) => Peers.Alternatives(Require.NotNull(alternatives, nameof(alternatives)), nameof(alternatives));

    /// <summary>The peer as a message names it.</summary>
    public sealed override string ToString() => Text();

    /// <summary>The peer as a message names it. That it is internal also keeps others from deriving a peer of their own.</summary>
    private protected abstract string Text();
}
