namespace NetPolSdk;

/// <summary>
/// The shapes of Calico's policies and of what they refer to, with what Calico's own validation refuses besides the definitions.
/// Source: Calico v3.32 CustomResourceDefinitions, and Calico docs, "Resource definitions".
/// </summary>
internal static class CalicoSchemas
{
    private const int LongestName = 253;

    private static readonly TextSchema Selector = new() { Fault = CalicoSelectorFaults.Of };

    private static readonly TextSchema PolicySelector = new() { Fault = CalicoSelectorFaults.OfPolicy };

    private static readonly TextSchema EntityNamespaceSelector = new() { Fault = CalicoSelectorFaults.OfNamespaces };

    private static readonly ObjectSchema Icmp = new("ICMPFields", ("type", new IntegerSchema(0, 254)), ("code", new IntegerSchema(0, 255)));

    private static readonly ObjectSchema Http = new(
        "HTTPMatch",
        ("methods", new ListSchema(TextSchema.Any) { Most = 20, IsSet = true }),
        ("paths", new ListSchema(new ObjectSchema("HTTPPath", ("exact", HttpPath), ("prefix", HttpPath)) { IsChoice = true }) { Most = 20 }));

    private static readonly NumberOrTextSchema Protocol = new() { TextFault = CalicoProtocolFaults.Of, NumberFault = CalicoProtocolSyntax.Fault };

    private static readonly ListSchema Rules = new(new ObjectSchema(
        "Rule",
        ("action", TextSchema.OneOf("Allow", "Deny", "Log", "Pass")),
        ("ipVersion", new IntegerSchema(4, 6)),
        ("protocol", Protocol),
        ("notProtocol", Protocol),
        ("icmp", Icmp),
        ("notICMP", Icmp),
        ("source", Entity),
        ("destination", Entity),
        ("http", Http),
        ("metadata", new ObjectSchema("RuleMetadata", ("annotations", new MapSchema(TextSchema.Any) { KeyFault = LabelSyntax.AnnotationKeyFault }))))
    { Required = ["action"], Check = CalicoRuleChecks.Check })
    {
        Most = 1024,
        TooManyRemedy = "Put the rest into a second policy.",
    };

    private static readonly (string Name, Schema Schema)[] PolicyFields =
    [
        ("tier", new TextSchema { Fault = CalicoNameSyntax.TierFault }),
        ("order", NumberSchema.Instance),
        ("selector", PolicySelector),
        ("serviceAccountSelector", PolicySelector),
        ("types", new ListSchema(TextSchema.OneOf("Ingress", "Egress")) { Least = 1, Most = 2, IsSet = true, TooManyRemedy = "Write Ingress, Egress or both." }),
        ("ingress", Rules),
        ("egress", Rules),
        ("performanceHints", new ListSchema(TextSchema.OneOf("AssumeNeededOnEveryNode")) { IsSet = true }),
    ];

    private static readonly (string Name, Schema Schema)[] GlobalFields =
    [
        .. PolicyFields,
        ("namespaceSelector", PolicySelector),
        ("doNotTrack", BooleanSchema.Instance),
        ("preDNAT", BooleanSchema.Instance),
        ("applyOnForward", BooleanSchema.Instance),
    ];

    private static readonly (string Name, Schema Schema) StagedAction = ("stagedAction", TextSchema.OneOf("Set", "Delete", "Learn", "Ignore"));

    private static readonly ObjectSchema Nets = new("NetworkSetSpec", ("nets", new ListSchema(new TextSchema { Fault = CalicoNetSyntax.SetFault }) { IsSet = true }));

    /// <summary>The kinds, by name, with the shapes of their specs.</summary>
    public static IReadOnlyDictionary<string, ObjectSchema> Kinds { get; } = new Dictionary<string, ObjectSchema>(StringComparer.Ordinal)
    {
        ["NetworkPolicy"] = new("NetworkPolicySpec", PolicyFields) { Check = CalicoPolicyChecks.Check },
        ["GlobalNetworkPolicy"] = new("GlobalNetworkPolicySpec", GlobalFields) { Check = CalicoPolicyChecks.CheckGlobal },
        ["StagedNetworkPolicy"] = new("StagedNetworkPolicySpec", [.. PolicyFields, StagedAction]) { Check = CalicoPolicyChecks.CheckStaged },
        ["StagedGlobalNetworkPolicy"] = new("StagedGlobalNetworkPolicySpec", [.. GlobalFields, StagedAction]) { Check = CalicoPolicyChecks.CheckStagedGlobal },
        ["Tier"] = new("TierSpec", ("order", NumberSchema.Instance), ("defaultAction", TextSchema.OneOf("Deny", "Pass"))),
        ["NetworkSet"] = Nets,
        ["GlobalNetworkSet"] = Nets,
    };

    private static TextSchema HttpPath => new() { Longest = 1024, Fault = CalicoHttpSyntax.PathFault };

    private static ObjectSchema Entity => new(
        "EntityRule",
        ("nets", NetList(isNegated: false)),
        ("notNets", NetList(isNegated: true)),
        ("selector", PolicySelector),
        ("notSelector", Selector),
        ("namespaceSelector", EntityNamespaceSelector),
        ("serviceAccounts", new ObjectSchema("ServiceAccountMatch", ("names", new ListSchema(TextSchema.Any) { IsSet = true }), ("selector", Selector))),
        ("services", new ObjectSchema("ServiceMatch", ("name", new TextSchema { Longest = LongestName }), ("namespace", new TextSchema { Longest = LongestName })) { Required = ["name"] }),
        ("ports", Ports),
        ("notPorts", Ports));

    private static ListSchema Ports => new(new NumberOrTextSchema { TextFault = CalicoPortSyntax.Fault, NumberFault = PortSyntax.NumberFault }) { Most = 50, TooManyRemedy = "Make two rules of it." };

    private static ListSchema NetList(bool isNegated) =>
        new(new TextSchema { Fault = isNegated ? CalicoNetSyntax.NegatedFault : CalicoNetSyntax.UnreadableFault }) { Most = 256, IsSet = true, TooManyRemedy = "Use a NetworkSet." };
}
