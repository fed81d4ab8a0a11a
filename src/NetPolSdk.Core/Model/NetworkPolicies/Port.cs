using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// One entry of <c>ports</c>: a port, a range of ports, a named port, or every port of one protocol. It is always the
/// <b>pod's</b> port, never the Service's. Source: Kubernetes docs, "Network Policies", section "Targeting a range of ports".
/// </summary>
public sealed record Port
{
    private const string PortField = "ports[].port";

    private Port(Protocol protocol) => Protocol = protocol;

    /// <summary>The protocol.</summary>
    public Protocol Protocol { get; }

    /// <summary>The number, 1 to 65535; null for a named port and for every port.</summary>
    public int? Number { get; private init; }

    /// <summary>The last number of the range, inclusive; null where there is no range.</summary>
    public int? EndNumber { get; private init; }

    /// <summary>The name of a container port, which each pod resolves for itself; null for a number and for every port.</summary>
    public string? Name { get; private init; }

    /// <summary>Whether this is every port of the protocol.</summary>
    public bool IsEveryPort => Number is null && Name is null;

    /// <summary>Every TCP port.</summary>
    public static Port AllTcp { get; } = new(Protocol.Tcp);

    /// <summary>Every UDP port.</summary>
    public static Port AllUdp { get; } = new(Protocol.Udp);

    /// <summary>Every SCTP port.</summary>
    public static Port AllSctp { get; } = new(Protocol.Sctp);

    /// <summary>One TCP port.</summary>
    /// <param name="number">The pod's port, 1 to 65535.</param>
    /// <exception cref="InvalidPolicyException">The number is out of bounds.</exception>
    public static Port Tcp(int number) => Of(Protocol.Tcp, number);

    /// <summary>One UDP port.</summary>
    /// <inheritdoc cref="Tcp"/>
    public static Port Udp(int number) => Of(Protocol.Udp, number);

    /// <summary>One SCTP port.</summary>
    /// <inheritdoc cref="Tcp"/>
    public static Port Sctp(int number) => Of(Protocol.Sctp, number);

    /// <summary>The TCP ports from <paramref name="first"/> to <paramref name="last"/>, both inclusive. Since Kubernetes 1.25.</summary>
    /// <param name="first">The first port, 1 to 65535: <c>port</c>.</param>
    /// <param name="last">The last port, not below the first: <c>endPort</c>.</param>
    /// <exception cref="InvalidPolicyException">A number is out of bounds, or the last comes before the first.</exception>
    public static Port TcpRange(int first, int last) => Range(Protocol.Tcp, first, last);

    /// <summary>The UDP ports from <paramref name="first"/> to <paramref name="last"/>, both inclusive. Since Kubernetes 1.25.</summary>
    /// <inheritdoc cref="TcpRange"/>
    public static Port UdpRange(int first, int last) => Range(Protocol.Udp, first, last);

    /// <summary>The SCTP ports from <paramref name="first"/> to <paramref name="last"/>, both inclusive. Since Kubernetes 1.25.</summary>
    /// <inheritdoc cref="TcpRange"/>
    public static Port SctpRange(int first, int last) => Range(Protocol.Sctp, first, last);

    /// <summary>The port that a pod's containers declare under a name. A pod without that name, or with it on another protocol, does not match.</summary>
    /// <param name="name">1 to 15 lowercase letters, digits and '-', with a letter among them.</param>
    /// <param name="protocol">The protocol, TCP unless said otherwise.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form, or there is no such protocol.</exception>
    public static Port Named(string name, Protocol protocol = Protocol.Tcp)
    {
        Require.NotNull(name, nameof(name));
        SyntaxFault.ThrowIfAny(PortSyntax.NameFault(name), PortField, name, nameof(name));
        SyntaxFault.ThrowIfAny(ProtocolFault(protocol), "ports[].protocol", null, nameof(protocol));
        return new Port(protocol) { Name = name };
    }

    /// <summary>The port as it is usually written: <c>8080/TCP</c>, <c>8080-8090/TCP</c>, <c>metrics/TCP</c> or <c>*/TCP</c>.</summary>
    public override string ToString()
    {
        var text = Name ?? (Number is { } number ? NumberText(number) : "*");
        return (EndNumber is { } end ? text + "-" + NumberText(end) : text) + "/" + Protocol.WireName();
    }

    internal static Port Every(Protocol protocol) => protocol switch
    {
        Protocol.Tcp => AllTcp,
        Protocol.Udp => AllUdp,
        _ => AllSctp,
    };

    internal static Port Of(Protocol protocol, int number)
    {
        ThrowIfAny(PortSyntax.NumberFault(number), PortField, number, nameof(number));
        return new Port(protocol) { Number = number };
    }

    internal static Port Range(Protocol protocol, int first, int last)
    {
        ThrowIfAny(PortSyntax.NumberFault(first), PortField, first, nameof(first));
        var end = PortSyntax.NumberFault(last) is { } fault ? fault with { RuleId = RuleIds.EndPort } : EndFault(first, last);
        ThrowIfAny(end, "ports[].endPort", last, nameof(last));
        return new Port(protocol) { Number = first, EndNumber = last };
    }

    /// <summary>A range as some servers take it: with its end before its start it holds no port.</summary>
    internal static Port FromWire(Protocol protocol, int first, int last) => new(protocol) { Number = first, EndNumber = last };

    /// <summary>A name as some servers take it: of whatever form.</summary>
    internal static Port NamedOnWire(string name) => new(Protocol.Tcp) { Name = name };

    /// <summary>A number that was cast to the enumeration may be none of its members.</summary>
    private static SyntaxFault? ProtocolFault(Protocol protocol) => protocol is Protocol.Tcp or Protocol.Udp or Protocol.Sctp
        ? null
        : new(RuleIds.Protocol, "names no protocol", "Use Protocol.Tcp, Protocol.Udp or Protocol.Sctp.");

    internal static SyntaxFault? EndFault(int first, int last) => last >= first || Hole.Is(first) || Hole.Is(last)
        ? null
        : new(RuleIds.EndPort, "must be greater than or equal to `port`", $"Write the smaller number, {last}, first.");

    private static void ThrowIfAny(SyntaxFault? fault, string field, int number, string parameter)
    {
        if (fault is not null)
        {
            SyntaxFault.ThrowIfAny(fault, field, number.ToString(CultureInfo.InvariantCulture), parameter);
        }
    }

    private static string NumberText(int number) => Hole.Is(number) ? "…" : number.ToString(CultureInfo.InvariantCulture);
}
