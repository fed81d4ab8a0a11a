namespace NetPolSdk;

/// <summary>Protocols of Cilium as manifests write them.</summary>
internal static class CiliumProtocolNames
{
    private static readonly string[] Names = ["ANY", "TCP", "UDP", "SCTP", "VRRP", "IGMP", "GRE", "IPIP", "IPV6", "ESP", "AH"];

    public static string WireName(this CiliumProtocol protocol) => Names[(int)protocol];

    /// <summary>Whether the protocol has ports: those of which <c>ANY</c> is the sum, and <c>ANY</c>.</summary>
    public static bool HasPorts(this CiliumProtocol protocol) => protocol <= CiliumProtocol.Sctp;

    /// <summary>Reads a name on the wire; its case counts.</summary>
    public static bool TryParse(string name, out CiliumProtocol protocol)
    {
        var index = Array.IndexOf(Names, name);
        protocol = index < 0 ? default : (CiliumProtocol)index;
        return index >= 0;
    }
}
