namespace NetPolSdk;

/// <summary>The shapes of ports and of what is looked at above them, in one release line. Source: Cilium docs, "Layer 4 Policies" and "Layer 7 Policies".</summary>
internal sealed class CiliumPortSchemas
{
    private const int MostPorts = 40;

    public CiliumPortSchemas(CiliumVersion version)
    {
        var port = new ObjectSchema(
            "PortProtocol",
            ("port", new TextSchema { Fault = static text => CiliumPortSyntax.ServerFault(text) ?? NotEnforced.Of(CiliumPortSyntax.EngineFault(text)) }),
            ("endPort", new IntegerSchema(0, PortSyntax.Largest)),
            ("protocol", new TextSchema { Fault = text => CiliumProtocolSyntax.Fault(text, version) }))
        {
            Required = version == CiliumVersion.V118 ? ["port"] : [],
            Check = (node, context) => CiliumPortChecks.CheckPort(node, version, context),
        };
        Allowed = new ListSchema(new ObjectSchema(
            "PortRule",
            ("ports", new ListSchema(port) { Most = MostPorts, TooManyRemedy = "Make two elements of toPorts of it." }),
            ("rules", CiliumLayer7Schema.Of(version)),
            ("serverNames", new ListSchema(new TextSchema { Longest = CiliumDnsSyntax.Longest, Fault = text => CiliumDnsSyntax.ServerNameFault(text, version) }) { Least = 1, IsSet = true }),
            ("terminatingTLS", Tls),
            ("originatingTLS", Tls),
            ("listener", Listener)));
        Denied = new ListSchema(new ObjectSchema(
            "PortDenyRule",
            ("ports", new ListSchema(port)),
            ("rules", NotForDenials),
            ("serverNames", NotForDenials),
            ("terminatingTLS", NotForDenials),
            ("originatingTLS", NotForDenials),
            ("listener", NotForDenials))
        {
            Check = static (element, context) => CiliumPortChecks.CheckNumber(element, MostPorts, context),
        });
    }

    /// <summary>The ports of a rule that allows.</summary>
    public ListSchema Allowed { get; }

    /// <summary>The ports of a rule that denies.</summary>
    public ListSchema Denied { get; }

    private static AbsentSchema NotForDenials { get; } = new(RuleIds.CiliumDenyRule, "is no field of a rule that denies", "Deny by ports only; what is finer is said by rules that allow.");

    private static ObjectSchema Tls => new(
        "TLSContext",
        ("secret", Secret),
        ("trustedCA", TextSchema.Any),
        ("certificate", TextSchema.Any),
        ("privateKey", TextSchema.Any))
    {
        Required = ["secret"],
    };

    private static ObjectSchema Secret => new("Secret", ("name", TextSchema.Any), ("namespace", TextSchema.Any)) { Required = ["name"] };

    private static ObjectSchema Listener => new(
        "Listener",
        ("envoyConfig", new ObjectSchema("EnvoyConfig", ("kind", TextSchema.OneOf("CiliumEnvoyConfig", "CiliumClusterwideEnvoyConfig")), ("name", CiliumTextSyntax.NotEmpty)) { Required = ["name"] }),
        ("name", CiliumTextSyntax.NotEmpty),
        ("priority", new IntegerSchema(1, 100)))
    {
        Required = ["envoyConfig", "name"],
    };
}
