namespace NetPolSdk;

/// <summary>
/// The shapes of Cilium's policies in one release line, with what Cilium's own validation refuses besides the definitions.
/// Source: Cilium's CustomResourceDefinitions of 1.18, 1.19 and 1.20, and Cilium docs, "Network Policy".
/// </summary>
internal sealed class CiliumSchemas
{
    private const int LongestLogValue = 32;

    private static readonly Lazy<CiliumSchemas> Of118 = new(static () => new CiliumSchemas(CiliumVersion.V118));
    private static readonly Lazy<CiliumSchemas> Of119 = new(static () => new CiliumSchemas(CiliumVersion.V119));
    private static readonly Lazy<CiliumSchemas> Of120 = new(static () => new CiliumSchemas(CiliumVersion.V120));

    private CiliumSchemas(CiliumVersion version)
    {
        var peers = new CiliumPeerSchemas(version);
        var ports = new CiliumPortSchemas(version);
        Namespaced = Parts("CiliumNetworkPolicy", isClusterwide: false, peers, ports);
        Clusterwide = Parts("CiliumClusterwideNetworkPolicy", isClusterwide: true, peers, ports);
    }

    /// <summary>What a <c>CiliumNetworkPolicy</c> may have beside its head.</summary>
    public (string Field, Schema Shape)[] Namespaced { get; }

    /// <summary>What a <c>CiliumClusterwideNetworkPolicy</c> may have beside its head.</summary>
    public (string Field, Schema Shape)[] Clusterwide { get; }

    private static TextSchema Words => TextSchema.OneOf("disabled", "required", "test-always-fail");

    private static ObjectSchema Authentication => new("Authentication", ("mode", Words)) { Required = ["mode"] };

    private static AbsentSchema NotForDenials { get; } = new(RuleIds.CiliumDenyRule, "is no field of a rule that denies", "Deny by peers and ports only; what is finer is said by rules that allow.");

    /// <summary>The shapes for a release line.</summary>
    public static CiliumSchemas Of(CiliumVersion version) => version switch
    {
        CiliumVersion.V118 => Of118.Value,
        CiliumVersion.V119 => Of119.Value,
        _ => Of120.Value,
    };

    private static (string Field, Schema Shape)[] Parts(string kind, bool isClusterwide, CiliumPeerSchemas peers, CiliumPortSchemas ports)
    {
        var rule = Rule(kind, isClusterwide, peers, ports);
        return [("spec", rule), ("specs", new ListSchema(rule))];
    }

    private static ObjectSchema Rule(string kind, bool isClusterwide, CiliumPeerSchemas peers, CiliumPortSchemas ports) => new(
        "Rule",
        ("endpointSelector", CiliumSelectorSchema.Endpoints),
        ("nodeSelector", CiliumSelectorSchema.Endpoints),
        ("ingress", new ListSchema(new ObjectSchema("IngressRule", [.. peers.Ingress, ("toPorts", ports.Allowed), ("icmps", CiliumIcmpSchema.List), ("authentication", Authentication)])
        {
            Check = static (element, context) => CiliumPeerChecks.Check(element, "from", context),
        })),
        ("ingressDeny", new ListSchema(new ObjectSchema("IngressDenyRule", [.. peers.Ingress, ("toPorts", ports.Denied), ("icmps", CiliumIcmpSchema.List), ("authentication", NotForDenials)])
        {
            Check = static (element, context) => CiliumPeerChecks.Check(element, "from", context),
        })),
        ("egress", new ListSchema(new ObjectSchema("EgressRule", [.. peers.Egress, ("toFQDNs", peers.Names), ("toPorts", ports.Allowed), ("icmps", CiliumIcmpSchema.List), ("authentication", Authentication)])
        {
            Check = static (element, context) => CiliumPeerChecks.Check(element, "to", context),
        })),
        ("egressDeny", new ListSchema(new ObjectSchema("EgressDenyRule", [.. peers.Egress, ("toFQDNs", NotForDenials), ("toPorts", ports.Denied), ("icmps", CiliumIcmpSchema.List), ("authentication", NotForDenials)])
        {
            Check = static (element, context) => CiliumPeerChecks.Check(element, "to", context),
        })),
        ("enableDefaultDeny", new ObjectSchema("DefaultDenyConfig", ("ingress", BooleanSchema.Instance), ("egress", BooleanSchema.Instance))),
        ("labels", new ListSchema(new ObjectSchema("Label", ("key", TextSchema.Any), ("value", TextSchema.Any), ("source", TextSchema.Any)) { Required = ["key"] })),
        ("description", TextSchema.Any),
        ("log", new ObjectSchema("LogConfig", ("value", new TextSchema { Longest = LongestLogValue, Fault = CiliumTextSyntax.LogFault }))))
    {
        Check = (spec, context) => CiliumRuleChecks.Check(spec, kind, isClusterwide, context),
    };
}
