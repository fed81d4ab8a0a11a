namespace NetPolSdk;

/// <summary>The shape of ICMP messages. Source: Cilium docs, "Layer 4 Policies", section "Limit ICMP/ICMPv6 types".</summary>
internal static class CiliumIcmpSchema
{
    private const int MostFields = 40;

    /// <summary>The list of a rule.</summary>
    public static ListSchema List { get; } = new(new ObjectSchema("ICMPRule", ("fields", new ListSchema(new ObjectSchema(
        "ICMPField",
        ("family", TextSchema.OneOf("IPv4", "IPv6")),
        ("type", new NumberOrTextSchema { TextFault = CiliumIcmpTypes.ServerFault, NumberFault = CiliumIcmpTypes.NumberFault }))
    {
        Required = ["type"],
        Check = CheckFamily,
    })
    {
        Most = MostFields,
        TooManyRemedy = "Make two items of icmps of it.",
    })));

    private static void CheckFamily(MappingNode field, BindingContext context)
    {
        if (field.TextOf("type") is { } name && CiliumIcmpTypes.ServerFault(name) is null && CiliumIcmpTypes.EngineFault(name, isIPv6: field.TextOf("family") == "IPv6") is { } fault)
        {
            context.Enter("type");
            context.Report(field["type"]!, name, NotEnforced.Of(fault));
            context.Leave();
        }
    }
}
