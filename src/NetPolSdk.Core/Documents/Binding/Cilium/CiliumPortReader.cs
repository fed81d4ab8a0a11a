namespace NetPolSdk;

/// <summary>Reads ports, ICMP messages, and what stands beside ports.</summary>
internal static class CiliumPortReader
{
    public static CiliumPortRule Rule(MappingNode node) => new(ValueList.From(CiliumNode.Items(node["ports"]).Select(Port)))
    {
        Rules = node["rules"] is MappingNode rules ? CiliumLayer7Reader.Rules(rules) : null,
        ServerNames = ValueList.From(CiliumNode.Texts(node["serverNames"])),
        TerminatingTls = Tls(node["terminatingTLS"]),
        OriginatingTls = Tls(node["originatingTLS"]),
        Listener = node["listener"] is MappingNode listener ? Listener(listener) : null,
    };

    public static CiliumIcmp Icmp(MappingNode node)
    {
        var isIPv6 = node.TextOf("family") == "IPv6";
        return node["type"] is ScalarNode { Kind: ScalarKind.Text } name && !CiliumPortSyntax.TryReadNumber(name.Text, out _)
            ? new(isIPv6, null, name.Text)
            : new(isIPv6, CiliumPortSyntax.TryReadNumber(node.TextOf("type") ?? "", out var number) ? number : CiliumNode.Number(node["type"]), null);
    }

    private static CiliumPort Port(MappingNode node)
    {
        var protocol = CiliumProtocolNames.TryParse(node.TextOf("protocol") ?? "", out var named) ? named : CiliumProtocol.Any;
        var text = CiliumNode.Text(node, "port");
        var end = CiliumNode.Number(node["endPort"]) is { } last and > 0 ? last : (int?)null;
        return text is not null && CiliumPortSyntax.IsName(text)
            ? new(protocol, null, end, text)
            : new(protocol, text is not null && CiliumPortSyntax.TryReadNumber(text, out var number) && number > 0 ? number : null, end, null);
    }

    private static CiliumTls? Tls(DocumentNode? node) => node is MappingNode tls
        ? new(CiliumLayer7Reader.Secret((MappingNode)tls["secret"]!)) { TrustedCa = CiliumNode.Text(tls, "trustedCA"), Certificate = CiliumNode.Text(tls, "certificate"), PrivateKey = CiliumNode.Text(tls, "privateKey") }
        : null;

    private static CiliumListener Listener(MappingNode node)
    {
        var config = (MappingNode)node["envoyConfig"]!;
        return new(node.TextOf("name")!, config.TextOf("name")!)
        {
            IsClusterwide = config.TextOf("kind") is { } kind ? kind == "CiliumClusterwideEnvoyConfig" : null,
            Priority = CiliumNode.Number(node["priority"]),
        };
    }
}
