namespace NetPolSdk;

/// <summary>What must hold of a rule as a whole. Source: Cilium docs, "Layer 3 Policies", sections "Endpoints based" and "Node based".</summary>
internal static class CiliumRuleChecks
{
    private static readonly string[] Lists = ["ingress", "ingressDeny", "egress", "egressDeny"];

    /// <summary>A policy has a rule in <c>spec</c>, or rules in <c>specs</c>; the definition asks for that from 1.20 on.</summary>
    public static void CheckPresence(MappingNode root, CiliumVersion version, BindingContext context)
    {
        var hasSpecs = root["specs"] is { IsNull: false };
        if (root["spec"] is null or { IsNull: true } && (!hasSpecs || root["specs"] is SequenceNode { Items.Count: 0 }))
        {
            var isRefused = version == CiliumVersion.V120 && !hasSpecs;
            context.Report(root, RuleIds.CiliumNoRules, "has neither spec nor specs" + (isRefused ? "" : NotEnforced.Clause), "Write spec with the rule, or specs with several.");
        }
    }

    public static void Check(MappingNode spec, string kind, bool isClusterwide, BindingContext context)
    {
        Choices.ExactlyOne(spec, RuleIds.CiliumSubject, context, "endpointSelector", "nodeSelector");
        if (!isClusterwide && spec["nodeSelector"] is { IsNull: false } nodes && spec["endpointSelector"] is null or { IsNull: true })
        {
            NotEnforced.Report("nodeSelector", nodes, RuleIds.CiliumSubject, $"selects nodes, which are in no namespace, and this is a {kind}", "Make it a CiliumClusterwideNetworkPolicy, or write endpointSelector.", context);
        }

        CheckLists(spec, context);
        CiliumLayer7Checks.Check(spec, context);
    }

    private static void CheckLists(MappingNode spec, BindingContext context)
    {
        var given = Array.FindAll(Lists, list => spec[list] is { IsNull: false });
        if (given.Length == 0)
        {
            context.ReportField("ingress", spec, RuleIds.CiliumNoRules, "is missing", $"Write some of {string.Join(", ", Lists)}.");
        }
        else if (Array.TrueForAll(given, list => spec[list] is SequenceNode { Items.Count: 0 }))
        {
            var direction = given[0].Replace("Deny", "");
            NotEnforced.Report(given[0], spec[given[0]]!, RuleIds.CiliumNoRules, "is an empty list, and the rule has no other", $"Write {direction}: [{{}}] to allow nothing, or what is allowed.", context);
        }
    }
}
