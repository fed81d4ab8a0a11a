namespace NetPolSdk;

/// <summary>The shapes of what is looked at above ports: HTTP and DNS, and until 1.19 Kafka and other parsers. Source: Cilium docs, "Layer 7 Policies".</summary>
internal static class CiliumLayer7Schema
{
    private const int LongestTopic = 255;

    private static readonly AbsentSchema Gone = new(RuleIds.CiliumVersion, "is gone since Cilium 1.20", "Leave it out; the ports are what can be said.");

    private static ObjectSchema Http => new(
        "PortRuleHTTP",
        ("path", CiliumTextSyntax.Expression),
        ("method", CiliumTextSyntax.Expression),
        ("host", CiliumTextSyntax.Expression),
        ("headers", new ListSchema(TextSchema.Any)),
        ("headerMatches", new ListSchema(new ObjectSchema(
            "HeaderMatch",
            ("name", CiliumTextSyntax.NotEmpty),
            ("value", TextSchema.Any),
            ("secret", new ObjectSchema("Secret", ("name", TextSchema.Any), ("namespace", TextSchema.Any)) { Required = ["name"] }),
            ("mismatch", TextSchema.OneOf("LOG", "ADD", "DELETE", "REPLACE")))
        {
            Required = ["name"],
        })));

    private static ObjectSchema Kafka => new(
        "PortRule",
        ("role", TextSchema.OneOf("produce", "consume")),
        ("apiKey", TextSchema.Any),
        ("apiVersion", TextSchema.Any),
        ("clientID", TextSchema.Any),
        ("topic", new TextSchema { Longest = LongestTopic }));

    /// <summary>The shape of <c>rules</c> in a release line.</summary>
    public static ObjectSchema Of(CiliumVersion version)
    {
        var isOld = version != CiliumVersion.V120;
        string[] parsers = isOld ? ["http", "kafka", "dns", "l7proto"] : ["http", "dns"];
        return new ObjectSchema(
            "L7Rules",
            ("http", new ListSchema(Http)),
            ("dns", CiliumNameSchema.List("PortRuleDNS", version)),
            ("kafka", isOld ? new ListSchema(Kafka) : Gone),
            ("l7proto", isOld ? TextSchema.Any : Gone),
            ("l7", isOld ? new ListSchema(new MapSchema(TextSchema.Any)) : Gone))
        {
            Check = (rules, context) =>
            {
                if (!rules.EntryArray.Any(static entry => entry.Name is "kafka" or "l7proto" or "l7") || isOld)
                {
                    Choices.ExactlyOne(rules, RuleIds.CiliumLayer7, context, parsers);
                }
            },
        };
    }
}
