namespace NetPolSdk;

/// <summary>Finds the faults of Calico's objects: those that the definitions refuse, and those that Calico refuses where the definitions do not look.</summary>
internal static class CalicoBinder
{
    public const string ApiVersion = "projectcalico.org/v3";

    private static readonly SchemaRules Rules = new(RuleIds.CalicoShape, RuleIds.CalicoLimit, RuleIds.CalicoValue);

    /// <summary>The faults of an object; null where the kind is none of Calico's that are known here.</summary>
    public static List<DocumentFault>? FaultsOf(MappingNode root, string apiVersion, string kind)
    {
        if (apiVersion != ApiVersion || !CalicoSchemas.Kinds.TryGetValue(kind, out var spec))
        {
            return null;
        }

        var context = new BindingContext { DropsNulls = true };
        if (CustomResourceBinder.Bind(root, kind, spec, Rules, context) is { } metadata)
        {
            context.Enter("metadata");
            context.Enter("name");
            context.Report(metadata.NameNode, metadata.Name, CalicoNames.Fault(kind, metadata.Name));
            context.Leave();
            context.Leave();
            if (kind == "Tier")
            {
                CalicoTiers.Check(metadata.Name, root["spec"] as MappingNode, context);
            }
        }

        return context.Faults;
    }
}
