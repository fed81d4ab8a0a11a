namespace NetPolSdk;

/// <summary>Writes the objects of Cilium field by field. What Cilium would default is written out: ports and protocols.</summary>
internal static class CiliumPolicyWriter
{
    public static void Write(CiliumPolicy policy, DocumentWriter writer)
    {
        writer.StartMapping();
        MetadataWriter.Write(policy, WrittenAnnotations.Of(policy), writer);
        if (policy.Spec is { } spec)
        {
            writer.Key("spec");
            WriteSpec(spec, writer);
        }

        if (policy.Specs.Count > 0)
        {
            writer.Key("specs");
            writer.Items(policy.Specs, WriteSpec);
        }

        writer.EndMapping();
    }

    public static void Write(CiliumCidrGroup group, DocumentWriter writer)
    {
        writer.StartMapping();
        MetadataWriter.Write(group, WrittenAnnotations.OfReason(group), writer);
        writer.Key("spec");
        writer.StartMapping();
        writer.Texts("externalCIDRs", group.ExternalCidrs.Select(static cidr => cidr.Text));
        writer.EndMapping();
        writer.EndMapping();
    }

    private static void WriteSpec(CiliumSpec spec, DocumentWriter writer)
    {
        writer.StartMapping();
        if (spec.Description is { } description)
        {
            writer.Field("description", description);
        }

        writer.Key(spec.Subject.Field);
        SelectorWriter.Write(spec.Subject.Selector.Labels, writer);
        WriteDefaultDeny(spec.DefaultDeny, writer);
        foreach (var list in spec.Lists())
        {
            if (list.Rules.Count > 0)
            {
                writer.Key(list.Field);
                writer.Items(list.Rules, (rule, to) => CiliumRuleWriter.Write(list, rule, to));
            }
        }

        WriteLabels(spec.Labels, writer);
        if (spec.LogValue is { } log)
        {
            writer.Key("log");
            writer.StartMapping();
            writer.Field("value", log);
            writer.EndMapping();
        }

        writer.EndMapping();
    }

    private static void WriteDefaultDeny(CiliumDefaultDeny deny, DocumentWriter writer)
    {
        if (deny.IsByRules)
        {
            return;
        }

        writer.Key("enableDefaultDeny");
        writer.StartMapping();
        if (deny.Ingress is { } ingress)
        {
            writer.Key("ingress");
            writer.Boolean(ingress);
        }

        if (deny.Egress is { } egress)
        {
            writer.Key("egress");
            writer.Boolean(egress);
        }

        writer.EndMapping();
    }

    private static void WriteLabels(ValueList<CiliumRuleLabel> labels, DocumentWriter writer)
    {
        if (labels.Count == 0)
        {
            return;
        }

        writer.Key("labels");
        writer.Items(labels, static (label, to) =>
        {
            to.StartMapping();
            to.Field("key", label.Key);
            to.OptionalField("value", label.Value);
            to.OptionalField("source", label.Source);
            to.EndMapping();
        });
    }
}
