namespace NetPolSdk;

/// <summary>The shapes of who is allowed or denied, in one release line. Source: Cilium docs, "Layer 3 Policies".</summary>
internal sealed class CiliumPeerSchemas
{
    public CiliumPeerSchemas(CiliumVersion version)
    {
        var entities = new ListSchema(new TextSchema { Fault = text => CiliumEntitySyntax.Fault(text, version) });
        Ingress = [.. Common("from", entities), ("fromRequires", Requirements(version))];
        Egress = [.. Common("to", entities), ("toServices", Services), ("toRequires", Requirements(version))];
        Names = CiliumNameSchema.List("FQDNSelector", version);
    }

    /// <summary>Names of hosts outside the cluster.</summary>
    public ListSchema Names { get; }

    /// <summary>The peers of ingress.</summary>
    public (string Name, Schema Schema)[] Ingress { get; }

    /// <summary>The peers of egress, but for names.</summary>
    public (string Name, Schema Schema)[] Egress { get; }

    private static ListSchema Services => new(new ObjectSchema(
        "Service",
        ("k8sService", new ObjectSchema("K8sServiceNamespace", ("serviceName", TextSchema.Any), ("namespace", TextSchema.Any))),
        ("k8sServiceSelector", new ObjectSchema("K8sServiceSelectorNamespace", ("selector", CiliumSelectorSchema.Endpoints), ("namespace", TextSchema.Any)) { Required = ["selector"] })));

    private static ListSchema Groups => new(new ObjectSchema("Groups", ("aws", new ObjectSchema(
        "AWSGroup",
        ("labels", new MapSchema(TextSchema.Any)),
        ("securityGroupsIds", new ListSchema(TextSchema.Any)),
        ("securityGroupsNames", new ListSchema(TextSchema.Any)),
        ("region", TextSchema.Any)))));

    private static ListSchema CidrSets => new(new ObjectSchema(
        "CIDRRule",
        ("cidr", CiliumCidrs.Range),
        ("cidrGroupRef", new TextSchema { Fault = static name => DnsSyntax.SubdomainFault(name) is { } fault ? fault with { RuleId = RuleIds.CiliumCidr } : null }),
        ("cidrGroupSelector", CiliumSelectorSchema.Objects),
        ("except", new ListSchema(CiliumCidrs.Range)))
    {
        Check = static (set, context) =>
        {
            Choices.ExactlyOne(set, RuleIds.CiliumCidr, context, "cidr", "cidrGroupRef", "cidrGroupSelector");
            CiliumCidrs.CheckExceptions(set, context);
        },
    });

    private static (string Name, Schema Schema)[] Common(string side, ListSchema entities) =>
    [
        (side + "Endpoints", new ListSchema(CiliumSelectorSchema.Endpoints)),
        (side + "CIDR", new ListSchema(CiliumCidrs.Range)),
        (side + "CIDRSet", CidrSets),
        (side + "Entities", entities),
        (side + "Nodes", new ListSchema(CiliumSelectorSchema.Endpoints)),
        (side + "Groups", Groups),
    ];

    /// <summary>Cilium 1.19 took the field away; the definition of 1.20 has it again, and lets it be empty only.</summary>
    private static Schema Requirements(CiliumVersion version) => version switch
    {
        CiliumVersion.V118 => new ListSchema(CiliumSelectorSchema.Endpoints),
        CiliumVersion.V119 => new AbsentSchema(RuleIds.CiliumVersion, "is gone since Cilium 1.19", "Say what must not connect in a rule that denies."),
        _ => new ListSchema(TextSchema.Any) { Most = 0, TooManyRemedy = "It is gone since Cilium 1.19: say what must not connect in a rule that denies." },
    };
}
