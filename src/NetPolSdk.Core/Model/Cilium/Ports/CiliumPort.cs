using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// One entry of <c>toPorts[].ports</c>: a port, a range, a named port, or every port of a protocol. It is always the backend's port,
/// after a Service's translation. Source: Cilium docs, "Layer 4 Policies".
/// </summary>
public sealed partial record CiliumPort
{
    internal CiliumPort(CiliumProtocol protocol, int? number, int? endNumber, string? name)
    {
        Protocol = protocol;
        Number = number;
        EndNumber = endNumber;
        Name = name;
    }

    /// <summary><c>protocol</c>; <see cref="CiliumProtocol.Any"/> where it is left out.</summary>
    public CiliumProtocol Protocol { get; }

    /// <summary><c>port</c> as a number, 1 to 65535; null for a named port and for every port, which is <c>"0"</c> or left out.</summary>
    public int? Number { get; }

    /// <summary><c>endPort</c>: the last number of the range, inclusive; null where there is none. With a named port Cilium does not look at it.</summary>
    public int? EndNumber { get; }

    /// <summary><c>port</c> as a name, which each endpoint resolves for itself; null for a number and for every port.</summary>
    public string? Name { get; }

    /// <summary>Whether this is every port of the protocol.</summary>
    public bool IsEveryPort => Number is null && Name is null;

    /// <summary>The port as it is usually written: <c>8080/TCP</c>, <c>8080-8090/ANY</c>, <c>http/TCP</c> or <c>*/ANY</c>.</summary>
    public override string ToString() =>
        (Name ?? (Number is { } number ? NumberText(number) : "*")) + (EndNumber is { } end ? "-" + NumberText(end) : "") + "/" + Protocol.WireName();

    private static string NumberText(int number) => Hole.Is(number) ? "…" : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A port of TCP, UDP and SCTP: <c>protocol: ANY</c>.</summary>
    /// <param name="number">The port, 1 to 65535.</param>
    /// <exception cref="InvalidPolicyException">The number is out of bounds.</exception>
    public static CiliumPort Any(int number) => new(CiliumProtocol.Any, Checked(number, "port", nameof(number)), null, null);

    /// <summary>The ports of TCP, UDP and SCTP from the first to the last, both inclusive: <c>protocol: ANY</c>.</summary>
    /// <param name="first">The first port, 1 to 65535.</param>
    /// <param name="last">The last port, not below the first.</param>
    /// <exception cref="InvalidPolicyException">A number is out of bounds, or the last comes before the first.</exception>
    public static CiliumPort AnyRange(int first, int last)
    {
        Checked(first, "port", nameof(first));
        Checked(last, "endPort", nameof(last));
        SyntaxFault.ThrowIfAny(Port.EndFault(first, last), "endPort", last.ToString(CultureInfo.InvariantCulture), nameof(last));
        return new(CiliumProtocol.Any, first, last, null);
    }

    /// <summary>The port that endpoints declare under a name, of TCP, UDP or SCTP: <c>protocol: ANY</c>.</summary>
    /// <param name="name">1 to 15 letters, digits and single '-' with a letter among them.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static CiliumPort AnyNamed(string name) => Named(name, CiliumProtocol.Any);

    /// <summary>The port that endpoints declare under a name.</summary>
    /// <param name="name">1 to 15 letters, digits and single '-' with a letter among them.</param>
    /// <param name="protocol">The protocol: TCP, UDP, SCTP or any of them.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form, or the protocol has no ports.</exception>
    public static CiliumPort Named(string name, CiliumProtocol protocol)
    {
        Require.NotNull(name, nameof(name));
        if (!Hole.Admits(name) && !CiliumPortSyntax.IsName(name))
        {
            throw new InvalidPolicyException(RuleIds.CiliumPort, "port", name, "is no name of a port", "Write at most 15 letters, digits and single '-' with a letter among them.", nameof(name));
        }

        return protocol.HasPorts()
            ? new(protocol, null, null, name)
            : throw new InvalidPolicyException(RuleIds.CiliumPort, "protocol", protocol.ToString(), "has no ports", "Write CiliumPort.Every for it.", nameof(protocol));
    }

    /// <summary>Every port of a protocol. VRRP and IGMP need Cilium 1.19; GRE, IPIP, IPV6, ESP and AH need 1.20.</summary>
    /// <param name="protocol">The protocol.</param>
    public static CiliumPort Every(CiliumProtocol protocol) => protocol is >= CiliumProtocol.Any and <= CiliumProtocol.Ah
        ? new(protocol, null, null, null)
        : throw new InvalidPolicyException(RuleIds.CiliumPort, "protocol", null, "names no protocol", "Use one of CiliumProtocol.", nameof(protocol));

    /// <summary>A port as NetworkPolicies have it.</summary>
    /// <param name="port">The port.</param>
    public static implicit operator CiliumPort(Port port) => FromPort(port);

    /// <summary>A port as NetworkPolicies have it.</summary>
    /// <param name="port">The port.</param>
    public static CiliumPort FromPort(Port port) =>
        new(Require.NotNull(port, nameof(port)).Protocol switch { NetPolSdk.Protocol.Tcp => CiliumProtocol.Tcp, NetPolSdk.Protocol.Udp => CiliumProtocol.Udp, _ => CiliumProtocol.Sctp }, port.Number, port.EndNumber, port.Name);

    private static int Checked(int number, string field, string parameter)
    {
        SyntaxFault.ThrowIfAny(PortSyntax.NumberFault(number) is { } fault ? fault with { RuleId = RuleIds.CiliumPort } : null, field, number.ToString(CultureInfo.InvariantCulture), parameter);
        return number;
    }
}
