namespace NetPolSdk;

/// <summary>
/// Binds a document to an <see cref="AdminPolicy"/>: holds it against the kind's schema and rules, and makes the model where nothing is wrong.
/// </summary>
internal static class AdminPolicyBinder
{
    public const string Alpha1 = "policy.networking.k8s.io/v1alpha1";
    public const string Alpha2 = "policy.networking.k8s.io/v1alpha2";

    private static readonly SchemaRules Rules = new(RuleIds.AdminShape, RuleIds.AdminLimit, RuleIds.AdminVerb);

    /// <summary>The shape of a kind's spec; null where the kind is no admin policy.</summary>
    public static ObjectSchema? SchemaOf(string apiVersion, string kind) => (apiVersion, kind) switch
    {
        (Alpha1, "AdminNetworkPolicy") => AdminSchemas.AdminNetworkPolicy,
        (Alpha1, "BaselineAdminNetworkPolicy") => AdminSchemas.BaselineAdminNetworkPolicy,
        (Alpha2, "ClusterNetworkPolicy") => AdminSchemas.ClusterNetworkPolicy,
        _ => null,
    };

    /// <summary>Binds the document; there is no policy where there is a fault.</summary>
    /// <param name="root">The document.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="spec">The shape of its spec.</param>
    /// <param name="isTolerant">Whether to take what others read although a server refuses it.</param>
    public static (Policy? Policy, List<DocumentFault> Faults) Bind(MappingNode root, string kind, ObjectSchema spec, bool isTolerant)
    {
        var context = new BindingContext { DropsNulls = true };
        var metadata = CustomResourceBinder.Bind(root, kind, spec, Rules, context);
        if (metadata is not null && kind == "BaselineAdminNetworkPolicy" && metadata.Name != BaselineAdminNetworkPolicy.OnlyName)
        {
            context.Enter("metadata");
            context.ReportField("name", metadata.NameNode, RuleIds.BaselineName, $"{Quoted.Text(metadata.Name)} is not the one name that there may be", $"Write {BaselineAdminNetworkPolicy.OnlyName}.");
            context.Leave();
        }

        var isSound = metadata is not null && context.Faults.TrueForAll(fault => fault.Weight == FaultWeight.Remark || (isTolerant && fault.Weight == FaultWeight.Tolerable));
        return (isSound ? Build(root, kind, metadata!, context) : null, context.Faults);
    }

    private static AdminPolicy Build(MappingNode root, string kind, BoundMetadata metadata, BindingContext context)
    {
        var annotations = new ReadAnnotations(metadata.Annotations);
        var spec = (MappingNode)root["spec"]!;
        var rules = new AdminRuleReader(kind == "ClusterNetworkPolicy", annotations);
        var own = metadata.ToMetadata(annotations.Own);
        var subject = AdminRuleReader.Pods((MappingNode)spec["subject"]!);
        AdminPolicy policy = kind switch
        {
            "AdminNetworkPolicy" => new AdminNetworkPolicy(own, subject, AdminRuleReader.Number(spec["priority"])),
            "BaselineAdminNetworkPolicy" => new BaselineAdminNetworkPolicy(own, subject),
            _ => new ClusterNetworkPolicy(own, subject, spec.TextOf("tier") == "Admin" ? AdminTier.Admin : AdminTier.Baseline, AdminRuleReader.Number(spec["priority"])),
        };
        policy = policy with { Ingress = rules.Ingress(spec["ingress"]), Egress = rules.Egress(spec["egress"]) };
        var reason = annotations.TakeReason();
        annotations.RemarkUnused(metadata, context);
        return reason is null ? policy : (AdminPolicy)policy.WithReason(reason);
    }
}
