namespace NetPolSdk;

/// <summary>
/// One entry of <c>toPorts</c>: ports, of which any matches, and what is looked at above them. Source: Cilium docs, "Layer 4 Policies"
/// and "Layer 7 Policies".
/// </summary>
public sealed record CiliumPortRule
{
    internal CiliumPortRule(ValueList<CiliumPort> ports) => Ports = ports;

    /// <summary><c>ports</c>: the ports, at most 40, in the order written; where there are none, none matches.</summary>
    public ValueList<CiliumPort> Ports { get; }

    /// <summary><c>rules</c>: what is looked at in requests; null where nothing is, and the ports are all that counts.</summary>
    public CiliumLayer7? Rules { get; internal init; }

    /// <summary><c>serverNames</c>: the TLS server names (SNI) that clients may ask for; none where any may be asked for.</summary>
    public ValueList<string> ServerNames { get; internal init; } = ValueList<string>.Empty;

    /// <summary><c>terminatingTLS</c>: how Cilium's proxy answers clients; null where it does not end their TLS.</summary>
    public CiliumTls? TerminatingTls { get; internal init; }

    /// <summary><c>originatingTLS</c>: how Cilium's proxy speaks to servers; null where it does not begin TLS itself.</summary>
    public CiliumTls? OriginatingTls { get; internal init; }

    /// <summary><c>listener</c>: the listener of Envoy that connections are sent to; egress only; null where there is none.</summary>
    public CiliumListener? Listener { get; internal init; }

    /// <summary>Whether ports are all that counts.</summary>
    public bool IsPortsOnly => Rules is null && ServerNames.Count == 0 && TerminatingTls is null && OriginatingTls is null && Listener is null;

    /// <summary>The ports as they are usually written, separated by commas; "no port" where there are none.</summary>
    public override string ToString() => Ports.Count == 0 ? "no port" : string.Join(", ", Ports);
}
