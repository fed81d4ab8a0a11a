namespace NetPolSdk;

/// <summary>
/// One entry of <c>toPorts</c>: ports, of which any matches, and what is looked at above them. Source: Cilium docs, "Layer 4 Policies"
/// and "Layer 7 Policies".
/// </summary>
public sealed record CiliumPortRule
{
    internal const int MostPorts = 40;

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

    /// <summary>Ports, of which any matches.</summary>
    /// <param name="ports">The ports, at most 40.</param>
    /// <exception cref="InvalidPolicyException">Every port is meant: then no entry is written.</exception>
    public static CiliumPortRule On(CiliumPorts ports) => Require.NotNull(ports, nameof(ports)).IsAll
        ? throw new InvalidPolicyException(RuleIds.CiliumPort, "toPorts[].ports", null, "is every port of every protocol, which needs no entry", "Name the ports, or CiliumPort.Every(CiliumProtocol.Any).", nameof(ports))
        : new(ports.Items);

    /// <summary>The ports, and the requests of HTTP that are let through there; others are refused.</summary>
    /// <param name="http">The requests.</param>
    /// <exception cref="InvalidPolicyException">A port is not one of TCP, or other rules are there.</exception>
    public CiliumPortRule WithHttp(CiliumHttpRules http) => CiliumLayer7Faults.Checked(this with { Rules = Require.NotNull(http, nameof(http)) }, nameof(http));

    /// <summary>The ports, and the names that may be asked for there, on egress; others are refused.</summary>
    /// <param name="dns">The names and patterns.</param>
    /// <exception cref="InvalidPolicyException">A port is a range or every port, or other rules are there.</exception>
    public CiliumPortRule WithDns(CiliumDnsRules dns) => CiliumLayer7Faults.Checked(this with { Rules = Require.NotNull(dns, nameof(dns)) }, nameof(dns));

    /// <summary>The ports, and the TLS server names that clients may ask for: <c>serverNames</c>.</summary>
    /// <param name="names">The names, one or more, each once; until Cilium 1.19 a star may only stand for the first labels.</param>
    /// <exception cref="InvalidPolicyException">A name is not of the right form or occurs twice, or there is none.</exception>
    public CiliumPortRule WithServerNames(params string[] names)
    {
        CiliumLists.Check(names, int.MaxValue, "serverNames", nameof(names));
        foreach (var name in names)
        {
            SyntaxFault.ThrowIfAny(CiliumLayer7Faults.ServerName(name), "serverNames", name, nameof(names));
        }

        if (names.GroupBy(static name => name, StringComparer.Ordinal).FirstOrDefault(static same => same.Skip(1).Any() && !Hole.Is(same.Key)) is { } twice)
        {
            throw new InvalidPolicyException(RuleIds.CiliumServerNames, "serverNames", twice.Key, "occurs twice", "Keep one of the two.", nameof(names));
        }

        return CiliumLayer7Faults.Checked(this with { ServerNames = ValueList.Create<string>(names) }, nameof(names));
    }

    /// <summary>The ports, where Cilium's proxy ends the TLS of clients: <c>terminatingTLS</c>.</summary>
    /// <param name="tls">What it answers with.</param>
    public CiliumPortRule Terminating(CiliumTls tls) => this with { TerminatingTls = Require.NotNull(tls, nameof(tls)) };

    /// <summary>The ports, where Cilium's proxy speaks TLS to servers: <c>originatingTLS</c>.</summary>
    /// <param name="tls">What it trusts, and says of itself.</param>
    public CiliumPortRule Originating(CiliumTls tls) => this with { OriginatingTls = Require.NotNull(tls, nameof(tls)) };

    /// <summary>The ports, whose connections go to a listener of Envoy, on egress: <c>listener</c>.</summary>
    /// <param name="listener">The listener.</param>
    /// <exception cref="InvalidPolicyException">Requests are looked at as well.</exception>
    public CiliumPortRule Through(CiliumListener listener) => CiliumLayer7Faults.Checked(this with { Listener = Require.NotNull(listener, nameof(listener)) }, nameof(listener));

    /// <summary>The ports as they are usually written, separated by commas; "no port" where there are none.</summary>
    public override string ToString() => Ports.Count == 0 ? "no port" : string.Join(", ", Ports);
}
