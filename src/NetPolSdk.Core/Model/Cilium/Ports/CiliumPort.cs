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
}
