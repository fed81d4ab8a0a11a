namespace NetPolSdk;

/// <summary>Writes an admin policy field by field, ports in the form of its version.</summary>
internal static class AdminPolicyWriter
{
    public static void Write(AdminPolicy policy, DocumentWriter writer)
    {
        writer.StartMapping();
        MetadataWriter.Write(policy, WrittenAnnotations.Of(policy), writer);
        writer.Key("spec");
        writer.StartMapping();
        if (policy is ClusterNetworkPolicy)
        {
            writer.Field("tier", policy.Tier == AdminTier.Admin ? "Admin" : "Baseline");
        }

        if (policy is not BaselineAdminNetworkPolicy)
        {
            writer.Key("priority");
            writer.Integer(policy.Priority);
        }

        writer.Key("subject");
        WritePeer(policy.Subject, writer);
        if (policy.Ingress.Count > 0)
        {
            writer.Key("ingress");
            writer.StartSequence();
            foreach (var rule in policy.Ingress)
            {
                WriteRule(policy, rule.Reason, rule.Name, rule.Action, "from", rule.From, rule.Ports, writer);
            }

            writer.EndSequence();
        }

        if (policy.Egress.Count > 0)
        {
            writer.Key("egress");
            writer.StartSequence();
            foreach (var rule in policy.Egress)
            {
                WriteRule(policy, rule.Reason, rule.Name, rule.Action, "to", rule.To, rule.Ports, writer);
            }

            writer.EndSequence();
        }

        writer.EndMapping();
        writer.EndMapping();
    }

    private static void WriteRule(AdminPolicy policy, string? reason, string? name, AdminAction action, string peersField, IReadOnlyList<AdminDestination> peers, Ports ports, DocumentWriter writer)
    {
        if (reason is not null)
        {
            writer.Comment(reason);
        }

        writer.StartMapping();
        if (name is not null)
        {
            writer.Field("name", name);
        }

        writer.Field("action", action.WireName(policy));
        writer.Key(peersField);
        writer.StartSequence();
        foreach (var peer in peers)
        {
            WritePeer(peer, writer);
        }

        writer.EndSequence();
        if (!ports.IsAll)
        {
            writer.Key(policy.PortsField);
            AdminPortWriter.Write(ports, policy is ClusterNetworkPolicy, writer);
        }

        writer.EndMapping();
    }

    private static void WritePeer(AdminDestination peer, DocumentWriter writer)
    {
        writer.StartMapping();
        switch (peer)
        {
            case ClusterPods { Pods: { } pods } both:
                writer.Key("pods");
                writer.StartMapping();
                writer.Key("namespaceSelector");
                SelectorWriter.Write(both.Namespaces.Selector, writer);
                writer.Key("podSelector");
                SelectorWriter.Write(pods.Selector, writer);
                writer.EndMapping();
                break;
            case ClusterPods all:
                writer.Key("namespaces");
                SelectorWriter.Write(all.Namespaces.Selector, writer);
                break;
            case Nodes nodes:
                writer.Key("nodes");
                SelectorWriter.Write(nodes.Selector, writer);
                break;
            case Networks networks:
                writer.Texts("networks", networks.Cidrs.Select(static cidr => cidr.Text));
                break;
            case DomainNames domains:
                writer.Texts("domainNames", domains.Names);
                break;
        }

        writer.EndMapping();
    }
}
