namespace NetPolSdk;

/// <summary>Reads what is looked at above ports.</summary>
internal static class CiliumLayer7Reader
{
    public static CiliumLayer7? Rules(MappingNode node)
    {
        if (node["http"] is SequenceNode http)
        {
            return new CiliumHttpRules(ValueList.From(CiliumNode.Items(http).Select(Http)));
        }

        if (node["dns"] is SequenceNode dns)
        {
            return new CiliumDnsRules(ValueList.From(CiliumNode.Items(dns).Select(CiliumPeerReader.Name)));
        }

        return node["kafka"] is SequenceNode kafka
            ? new CiliumKafkaRules(ValueList.From(CiliumNode.Items(kafka).Select(Kafka)))
            : node.TextOf("l7proto") is { } parser ? new CiliumParserRules(parser, ValueList.From(CiliumNode.Items(node["l7"]).Select(static rule => CiliumNode.Map(rule)))) : null;
    }

    public static CiliumSecret Secret(MappingNode node) => new(node.TextOf("name")!, CiliumNode.Text(node, "namespace"));

    private static CiliumHttpRule Http(MappingNode node) => new()
    {
        Method = CiliumNode.Text(node, "method"),
        Path = CiliumNode.Text(node, "path"),
        Host = CiliumNode.Text(node, "host"),
        Headers = ValueList.From(CiliumNode.Texts(node["headers"])),
        HeaderMatches = ValueList.From(CiliumNode.Items(node["headerMatches"]).Select(Header)),
    };

    private static CiliumHeaderMatch Header(MappingNode node) => new(node.TextOf("name")!)
    {
        Value = CiliumNode.Text(node, "value"),
        Secret = node["secret"] is MappingNode secret ? Secret(secret) : null,
        Mismatch = HeaderMismatchNames.TryParse(node.TextOf("mismatch") ?? "", out var mismatch) ? mismatch : null,
    };

    private static CiliumKafkaRule Kafka(MappingNode node) => new(
        CiliumNode.Text(node, "role"),
        CiliumNode.Text(node, "apiKey"),
        CiliumNode.Text(node, "apiVersion"),
        CiliumNode.Text(node, "clientID"),
        CiliumNode.Text(node, "topic"));
}
