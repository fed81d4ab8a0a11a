namespace NetPolSdk;

/// <summary>
/// Binds a document to a policy or group of Cilium, and finds its faults: those that the definitions refuse, and those that Cilium refuses
/// where the definitions do not look.
/// </summary>
internal static class CiliumBinder
{
    private const string Alpha = "cilium.io/v2alpha1";

    private static readonly SchemaRules Rules = new(RuleIds.CiliumShape, RuleIds.CiliumLimit, RuleIds.CiliumVersion);

    /// <summary>Whether objects of the kind are bound here.</summary>
    public static bool IsKnown(string apiVersion, string kind) => (apiVersion, kind) is
        (CiliumPolicy.CiliumApiVersion, "CiliumNetworkPolicy" or "CiliumClusterwideNetworkPolicy" or "CiliumCIDRGroup") or (Alpha, "CiliumCIDRGroup");

    /// <summary>Binds an object of a known kind; there is no policy where there is a fault.</summary>
    /// <param name="root">The object.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="version">The release line of Cilium that it is for.</param>
    /// <param name="isTolerant">Whether a cluster holds it already: then its Cilium may be of any release line that takes it.</param>
    public static (Policy? Policy, List<DocumentFault> Faults) Bind(MappingNode root, string kind, CiliumVersion version, bool isTolerant)
    {
        var bound = Bind(root, kind, version);
        foreach (var other in isTolerant && bound.Policy is null ? CiliumVersionText.Known : [])
        {
            if (other != version && Bind(root, kind, other) is { Policy: not null } taken)
            {
                return taken;
            }
        }

        return bound;
    }

    private static (Policy? Policy, List<DocumentFault> Faults) Bind(MappingNode root, string kind, CiliumVersion version)
    {
        var context = new BindingContext { DropsNulls = true };
        var metadata = CheckAll(root, kind, version, context);
        var isSound = metadata is not null && context.Faults.TrueForAll(static fault => fault.Weight == FaultWeight.Remark);
        return (isSound ? Build(root, kind, metadata!, context) : null, context.Faults);
    }

    private static BoundMetadata? CheckAll(MappingNode root, string kind, CiliumVersion version, BindingContext context)
    {
        if (kind == "CiliumCIDRGroup")
        {
            return CustomResourceBinder.Bind(root, kind, CiliumCidrs.Group, Rules, context);
        }

        var schemas = CiliumSchemas.Of(version);
        var metadata = CustomResourceBinder.Bind(root, kind, kind == "CiliumNetworkPolicy" ? schemas.Namespaced : schemas.Clusterwide, Rules, context);
        CiliumRuleChecks.CheckPresence(root, version, context);
        return metadata;
    }

    private static Policy Build(MappingNode root, string kind, BoundMetadata metadata, BindingContext context)
    {
        var annotations = new ReadAnnotations(metadata.Annotations);
        var reader = new CiliumSpecReader(annotations);
        var own = metadata.ToMetadata(annotations.Own);
        var spec = root["spec"] as MappingNode;
        var policy = kind switch
        {
            "CiliumCIDRGroup" => new CiliumCidrGroup(own, ValueList.From(CiliumNode.Texts(spec!["externalCIDRs"]).Select(static text => Cidr.TryParseSloppy(text)!))),
            "CiliumNetworkPolicy" => new CiliumNetworkPolicy(own, Rule(), Further()),
            _ => (Policy)new CiliumClusterwideNetworkPolicy(own, Rule(), Further()),
        };
        var reason = annotations.TakeReason();
        annotations.RemarkUnused(metadata, context);
        return reason is null ? policy : policy.WithReason(reason);

        CiliumSpec? Rule() => spec is null ? null : reader.Read(spec, FieldPath.Spec);

        ValueList<CiliumSpec> Further() => ValueList.From(CiliumNode.Items(root["specs"]).Select((further, index) => reader.Read(further, FieldPath.Of("specs").Index(index))));
    }
}
