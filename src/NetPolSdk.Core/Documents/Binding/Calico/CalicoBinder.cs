namespace NetPolSdk;

/// <summary>
/// Binds a document to an object of Calico: finds the faults that the definitions refuse and those that Calico refuses where the
/// definitions do not look, and makes the model where nothing is wrong.
/// </summary>
internal static class CalicoBinder
{
    public const string ApiVersion = "projectcalico.org/v3";

    private const string StagedKubernetes = "StagedKubernetesNetworkPolicy";

    private static readonly SchemaRules Rules = new(RuleIds.CalicoShape, RuleIds.CalicoLimit, RuleIds.CalicoValue);

    /// <summary>Whether the kind is one of Calico's that are known here.</summary>
    public static bool Knows(string apiVersion, string kind) => apiVersion == ApiVersion && (kind == StagedKubernetes || CalicoSchemas.Kinds.ContainsKey(kind));

    /// <summary>Binds the document; there is no object where there is a fault.</summary>
    /// <param name="root">The document.</param>
    /// <param name="kind">The kind, one that is known.</param>
    /// <param name="isTolerant">Whether to take what a cluster may hold although Calico refuses it: servers with native definitions store names, lists and ranges that Calico's own server does not take.</param>
    public static (Policy? Policy, List<DocumentFault> Faults) Bind(MappingNode root, string kind, bool isTolerant)
    {
        if (kind == StagedKubernetes)
        {
            return NetworkPolicyBinder.BindStaged(root, isTolerant);
        }

        var context = new BindingContext { DropsNulls = true };
        var metadata = CustomResourceBinder.Bind(root, kind, CalicoSchemas.Kinds[kind], Rules, context);
        if (metadata is not null)
        {
            CheckName(root, kind, metadata, context);
        }

        for (var i = 0; i < context.Faults.Count; i++)
        {
            if (context.Faults[i].RuleId is RuleIds.CalicoName or RuleIds.CalicoLimit)
            {
                context.Faults[i] = context.Faults[i] with { Weight = FaultWeight.Tolerable };
            }
        }

        var isSound = metadata is not null && context.Faults.TrueForAll(fault => fault.Weight == FaultWeight.Remark || (isTolerant && fault.Weight == FaultWeight.Tolerable));
        return (isSound ? Build(root, kind, metadata!, context) : null, context.Faults);
    }

    private static void CheckName(MappingNode root, string kind, BoundMetadata metadata, BindingContext context)
    {
        context.Enter("metadata");
        context.Enter("name");
        context.Report(metadata.NameNode, metadata.Name, CalicoNameSyntax.Fault(kind, metadata.Name));
        context.Leave();
        context.Leave();
        if (kind == "Tier")
        {
            CalicoTiers.Check(metadata.Name, root["spec"] as MappingNode, context);
        }
    }

    private static Policy Build(MappingNode root, string kind, BoundMetadata metadata, BindingContext context)
    {
        var annotations = new ReadAnnotations(metadata.Annotations);
        var policy = CalicoReader.Read(kind, (MappingNode)root["spec"]!, metadata.ToMetadata(annotations.Own), annotations);
        var reason = annotations.TakeReason();
        annotations.RemarkUnused(metadata, context);
        return reason is null ? policy : policy.WithReason(reason);
    }
}
