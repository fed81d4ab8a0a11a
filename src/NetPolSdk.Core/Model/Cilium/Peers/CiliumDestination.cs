namespace NetPolSdk;

/// <summary>
/// A peer of an entry of <c>egress</c> of Cilium: every <see cref="CiliumSource"/>, <see cref="CiliumService"/> or <see cref="Fqdn"/>.
/// </summary>
public abstract record CiliumDestination
{
    private protected CiliumDestination()
    {
    }

    /// <summary>The kind, and with it the field.</summary>
    public abstract CiliumPeerKind Kind { get; }

    /// <summary>The peer as a message names it.</summary>
    public sealed override string ToString() => Text();

    private protected abstract string Text();
}
