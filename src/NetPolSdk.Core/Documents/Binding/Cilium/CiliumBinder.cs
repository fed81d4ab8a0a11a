namespace NetPolSdk;

/// <summary>Finds the faults of Cilium's objects: those that the definitions refuse, and those that Cilium refuses where the definitions do not look.</summary>
internal static class CiliumBinder
{
    public const string ApiVersion = "cilium.io/v2";

    private const string Alpha = "cilium.io/v2alpha1";

    private static readonly SchemaRules Rules = new(RuleIds.CiliumShape, RuleIds.CiliumLimit, RuleIds.CiliumVersion);

    /// <summary>Whether objects of the kind are bound here.</summary>
    public static bool IsKnown(string apiVersion, string kind) => (apiVersion, kind) is
        (ApiVersion, "CiliumNetworkPolicy" or "CiliumClusterwideNetworkPolicy" or "CiliumCIDRGroup") or (Alpha, "CiliumCIDRGroup");

    /// <summary>The faults of an object of a known kind.</summary>
    /// <param name="root">The object.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="version">The release line of Cilium that it is for.</param>
    public static List<DocumentFault> FaultsOf(MappingNode root, string kind, CiliumVersion version)
    {
        var context = new BindingContext { DropsNulls = true };
        if (kind == "CiliumCIDRGroup")
        {
            CustomResourceBinder.Bind(root, kind, CiliumCidrs.Group, Rules, context);
        }
        else
        {
            var schemas = CiliumSchemas.Of(version);
            CustomResourceBinder.Bind(root, kind, kind == "CiliumNetworkPolicy" ? schemas.Namespaced : schemas.Clusterwide, Rules, context);
            CiliumRuleChecks.CheckPresence(root, version, context);
        }

        return context.Faults;
    }
}
