namespace NetPolSdk;

/// <summary>Writes a policy of Calico, field by field. What the author left to Calico's defaults stays left out.</summary>
internal static class CalicoPolicyWriter
{
    public static void Write(CalicoPolicy policy, DocumentWriter writer)
    {
        writer.StartMapping();
        MetadataWriter.Write(policy, WrittenAnnotations.Of(policy), writer);
        writer.Key("spec");
        writer.StartMapping();
        WriteHead(policy, writer);
        WriteRules("ingress", policy.Ingress, writer);
        WriteRules("egress", policy.Egress, writer);
        CalicoEntityWriter.WriteTexts("performanceHints", policy.PerformanceHints, writer);
        if ((policy as ICalicoStagedPolicy)?.StagedAction is { } action)
        {
            writer.Field("stagedAction", action.ToString());
        }

        writer.EndMapping();
        writer.EndMapping();
    }

    private static void WriteHead(CalicoPolicy policy, DocumentWriter writer)
    {
        if (policy.WrittenTier is { } tier)
        {
            writer.Field("tier", tier);
        }

        if (policy.Order is { } order)
        {
            writer.Key("order");
            writer.Number(order);
        }

        CalicoEntityWriter.WriteSelector("selector", policy.Selector, writer);
        var global = policy as CalicoGlobalPolicy;
        CalicoEntityWriter.WriteSelector("namespaceSelector", global?.NamespaceSelector, writer);
        CalicoEntityWriter.WriteSelector("serviceAccountSelector", policy.ServiceAccountSelector, writer);
        WriteFlag("doNotTrack", global?.DoNotTrack, writer);
        WriteFlag("preDNAT", global?.PreDnat, writer);
        WriteFlag("applyOnForward", global?.ApplyOnForward, writer);
        CalicoEntityWriter.WriteTexts("types", new[] { PolicyTypes.Ingress, PolicyTypes.Egress }.Where(type => (policy.WrittenTypes & type) != 0).Select(static type => type.ToString()).ToArray(), writer);
    }

    private static void WriteFlag(string field, bool? value, DocumentWriter writer)
    {
        if (value == true)
        {
            writer.Key(field);
            writer.Boolean(true);
        }
    }

    private static void WriteRules(string direction, ValueList<CalicoRule> rules, DocumentWriter writer)
    {
        if (rules.Count == 0)
        {
            return;
        }

        writer.Key(direction);
        writer.StartSequence();
        foreach (var rule in rules)
        {
            if (rule.Reason is { } reason)
            {
                writer.Comment(reason);
            }

            CalicoRuleWriter.Write(rule, writer);
        }

        writer.EndSequence();
    }
}
