namespace NetPolSdk;

/// <summary>What must hold between the fields of a Calico policy.</summary>
internal static class CalicoPolicyChecks
{
    public static void Check(MappingNode spec, BindingContext context)
    {
        CheckDirection(spec, "ingress", "destination", context);
        CheckDirection(spec, "egress", "source", context);
    }

    public static void CheckGlobal(MappingNode spec, BindingContext context)
    {
        Check(spec, context);
        CheckServiceNamespaces(spec, context);
        var (isPreDnat, isUntracked) = (IsTrue(spec["preDNAT"]), IsTrue(spec["doNotTrack"]));
        if (isPreDnat && isUntracked)
        {
            context.ReportField("preDNAT", spec, RuleIds.CalicoHostFlags, "is set together with doNotTrack", "Keep one of the two.");
        }

        if ((isPreDnat || isUntracked) && !IsTrue(spec["applyOnForward"]))
        {
            context.ReportField("applyOnForward", spec, RuleIds.CalicoHostFlags, $"is not set, and {(isPreDnat ? "preDNAT" : "doNotTrack")} needs it", "Write applyOnForward: true.");
        }

        if (isPreDnat && (Items(spec["egress"]).Any() || Texts(spec["types"]).Contains("Egress")))
        {
            context.ReportField("preDNAT", spec, RuleIds.CalicoHostFlags, "is set on a policy for egress, and it is about connections that arrive", "Move the egress rules to a policy of their own.");
        }
    }

    public static void CheckStaged(MappingNode spec, BindingContext context)
    {
        Check(spec, context);
        CheckDeletion(spec, context);
    }

    public static void CheckStagedGlobal(MappingNode spec, BindingContext context)
    {
        CheckGlobal(spec, context);
        CheckDeletion(spec, context);
    }

    private static void CheckDeletion(MappingNode spec, BindingContext context)
    {
        if (spec.TextOf("stagedAction") == "Delete" && spec.EntryArray.Any(static entry => entry.Name is not ("stagedAction" or "tier") && !entry.Value.IsNull))
        {
            context.ReportField("stagedAction", spec, RuleIds.CalicoShape, "is Delete, and other fields say what should stand", "Leave all fields out but tier and stagedAction.");
        }
    }

    /// <summary>Services are where a connection comes from, or goes to; HTTP is what arrives.</summary>
    private static void CheckDirection(MappingNode spec, string direction, string ownSide, BindingContext context)
    {
        context.Enter(direction);
        var at = 0;
        foreach (var rule in (spec[direction] as SequenceNode)?.Items ?? [])
        {
            context.Enter(at++);
            if ((rule as MappingNode)?[ownSide] is MappingNode own && own["services"] is { IsNull: false } services)
            {
                context.Enter(ownSide);
                context.ReportField("services", services, RuleIds.CalicoServices, $"stands on the side of the policy's own pods, which the policy's selector names", "Move it to the other side.");
                context.Leave();
            }

            if (direction == "egress" && (rule as MappingNode)?["http"] is { IsNull: false } http)
            {
                context.ReportField("http", http, RuleIds.CalicoHttp, "is given for egress, and only ingress is looked at", "Leave it out, or put it on the ingress of the destination.");
            }

            context.Leave();
        }

        context.Leave();
    }

    private static void CheckServiceNamespaces(MappingNode spec, BindingContext context)
    {
        foreach (var (direction, side) in new[] { ("ingress", "source"), ("egress", "destination") })
        {
            context.Enter(direction);
            var at = 0;
            foreach (var rule in (spec[direction] as SequenceNode)?.Items ?? [])
            {
                context.Enter(at++);
                if (((rule as MappingNode)?[side] as MappingNode)?["services"] is MappingNode services && services["namespace"] is null or { IsNull: true } or ScalarNode { Text: "" })
                {
                    context.Enter(side);
                    context.ReportField("services", services, RuleIds.CalicoServices, "names no namespace, and a GlobalNetworkPolicy is in none", "Add namespace.");
                    context.Leave();
                }

                context.Leave();
            }

            context.Leave();
        }
    }

    private static bool IsTrue(DocumentNode? node) => node is ScalarNode { Kind: ScalarKind.Boolean } scalar && scalar.Text[0] is 't' or 'T' or 'y' or 'Y';

    private static IReadOnlyList<DocumentNode> Items(DocumentNode? node) => (node as SequenceNode)?.Items ?? [];

    private static IEnumerable<string> Texts(DocumentNode? node) => Items(node).OfType<ScalarNode>().Select(static scalar => scalar.Text);
}
