namespace NetPolSdk;

/// <summary>Writes peers of rules of Cilium.</summary>
internal static class CiliumPeerWriter
{
    public static void Write(CiliumDestination peer, DocumentWriter writer)
    {
        switch (peer)
        {
            case Endpoints endpoints:
                SelectorWriter.Write(endpoints.Selector.Labels, writer);
                break;
            case CiliumNodes nodes:
                SelectorWriter.Write(nodes.Selector.Labels, writer);
                break;
            case CiliumCidr range:
                writer.Text(range.Cidr.Text);
                break;
            case Entity entity:
                writer.Text(entity.Name);
                break;
            case CidrSet set:
                WriteSet(set, writer);
                break;
            case Fqdn name:
                WriteName(name, writer);
                break;
            case CiliumService service:
                WriteService(service, writer);
                break;
            case AwsGroup group:
                WriteGroup(group, writer);
                break;
        }
    }

    /// <summary>Writes a name or a pattern, as a peer or as a question of DNS.</summary>
    public static void WriteName(Fqdn name, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.Field(name.IsPattern ? "matchPattern" : "matchName", name.Value);
        writer.EndMapping();
    }

    private static void WriteSet(CidrSet set, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.OptionalField("cidr", set.Cidr?.Text);
        writer.OptionalField("cidrGroupRef", set.GroupName);
        if (set.GroupSelector is { } selector)
        {
            writer.Key("cidrGroupSelector");
            SelectorWriter.Write(selector.Labels, writer);
        }

        if (set.Exceptions.Count > 0)
        {
            writer.Texts("except", set.Exceptions.Select(static cidr => cidr.Text));
        }

        writer.EndMapping();
    }

    private static void WriteService(CiliumService service, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.Key(service.Selector is null ? "k8sService" : "k8sServiceSelector");
        writer.StartMapping();
        writer.OptionalField("serviceName", service.Name);
        if (service.Selector is { } selector)
        {
            writer.Key("selector");
            SelectorWriter.Write(selector.Labels, writer);
        }

        writer.OptionalField("namespace", service.Namespace);
        writer.EndMapping();
        writer.EndMapping();
    }

    private static void WriteGroup(AwsGroup group, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.Key("aws");
        writer.StartMapping();
        writer.Field("labels", group.Labels);
        if (group.Ids.Count > 0)
        {
            writer.Texts("securityGroupsIds", group.Ids);
        }

        if (group.Names.Count > 0)
        {
            writer.Texts("securityGroupsNames", group.Names);
        }

        writer.OptionalField("region", group.Region);
        writer.EndMapping();
        writer.EndMapping();
    }
}
