namespace NetPolSdk;

/// <summary>The fields of peers.</summary>
internal static class CiliumPeerFields
{
    /// <summary>The kinds that have a field, in the order in which Cilium's definitions describe them.</summary>
    public static ValueList<CiliumPeerKind> All { get; } =
    [
        CiliumPeerKind.Endpoints, CiliumPeerKind.Cidr, CiliumPeerKind.CidrSet, CiliumPeerKind.Entities,
        CiliumPeerKind.Nodes, CiliumPeerKind.Groups, CiliumPeerKind.Services, CiliumPeerKind.Fqdns,
    ];

    /// <summary>The field, such as <c>fromEndpoints</c>.</summary>
    /// <param name="kind">The kind of peers.</param>
    /// <param name="side"><c>from</c> or <c>to</c>.</param>
    public static string Of(CiliumPeerKind kind, string side) => side + kind switch
    {
        CiliumPeerKind.Endpoints => "Endpoints",
        CiliumPeerKind.Cidr => "CIDR",
        CiliumPeerKind.CidrSet => "CIDRSet",
        CiliumPeerKind.Entities => "Entities",
        CiliumPeerKind.Nodes => "Nodes",
        CiliumPeerKind.Groups => "Groups",
        CiliumPeerKind.Services => "Services",
        CiliumPeerKind.Fqdns => "FQDNs",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No peers are named, so that there is no field."),
    };
}
