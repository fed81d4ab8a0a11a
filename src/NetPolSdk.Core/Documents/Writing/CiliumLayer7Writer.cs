namespace NetPolSdk;

/// <summary>Writes what rules of Cilium look at in requests.</summary>
internal static class CiliumLayer7Writer
{
    public static void Write(CiliumLayer7 layer7, DocumentWriter writer)
    {
        writer.StartMapping();
        switch (layer7)
        {
            case CiliumHttpRules http:
                writer.Key(http.Field);
                writer.Items(http.Rules, WriteHttp);
                break;
            case CiliumDnsRules dns:
                writer.Key(dns.Field);
                writer.Items(dns.Names, CiliumPeerWriter.WriteName);
                break;
            case CiliumKafkaRules kafka:
                writer.Key(kafka.Field);
                writer.Items(kafka.Rules, WriteKafka);
                break;
            case CiliumParserRules parser:
                writer.Field("l7proto", parser.Parser);
                writer.Key(parser.Field);
                writer.Items(parser.Rules, static (rule, to) => to.Map(rule));
                break;
        }

        writer.EndMapping();
    }

    public static void WriteSecret(CiliumSecret secret, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.OptionalField("namespace", secret.Namespace);
        writer.Field("name", secret.Name);
        writer.EndMapping();
    }

    private static void WriteHttp(CiliumHttpRule rule, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.OptionalField("method", rule.Method);
        writer.OptionalField("path", rule.Path);
        writer.OptionalField("host", rule.Host);
        if (rule.Headers.Count > 0)
        {
            writer.Texts("headers", rule.Headers);
        }

        if (rule.HeaderMatches.Count > 0)
        {
            writer.Key("headerMatches");
            writer.Items(rule.HeaderMatches, WriteHeader);
        }

        writer.EndMapping();
    }

    private static void WriteHeader(CiliumHeaderMatch header, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.OptionalField("mismatch", header.Mismatch?.WireName());
        writer.Field("name", header.Name);
        if (header.Secret is { } secret)
        {
            writer.Key("secret");
            WriteSecret(secret, writer);
        }

        writer.OptionalField("value", header.Value);
        writer.EndMapping();
    }

    private static void WriteKafka(CiliumKafkaRule rule, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.OptionalField("role", rule.Role);
        writer.OptionalField("apiKey", rule.ApiKey);
        writer.OptionalField("apiVersion", rule.ApiVersion);
        writer.OptionalField("clientID", rule.ClientId);
        writer.OptionalField("topic", rule.Topic);
        writer.EndMapping();
    }
}
