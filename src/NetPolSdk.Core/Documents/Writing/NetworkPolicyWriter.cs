namespace NetPolSdk;

/// <summary>Writes a NetworkPolicy field by field. What Kubernetes would default is written out: policy types and protocols.</summary>
internal static class NetworkPolicyWriter
{
    public static void Write(NetworkPolicy policy, DocumentWriter writer)
    {
        writer.StartMapping();
        MetadataWriter.Write(policy, WrittenAnnotations.Of(policy), writer);
        writer.Key("spec");
        writer.StartMapping();
        WriteSpec(policy, writer);
        writer.EndMapping();
        writer.EndMapping();
    }

    /// <summary>Writes what a NetworkPolicy would say as the staged kind of Calico, which tries it out.</summary>
    public static void Write(CalicoStagedKubernetesNetworkPolicy policy, DocumentWriter writer)
    {
        writer.StartMapping();
        MetadataWriter.Write(policy, policy.Proposed is { } proposed ? WrittenAnnotations.Of(proposed) : WrittenAnnotations.OfReason(policy), writer);
        writer.Key("spec");
        writer.StartMapping();
        if (policy.StagedAction is { } action)
        {
            writer.Field("stagedAction", action.ToString());
        }

        if (policy.Proposed is { } written)
        {
            WriteSpec(written, writer);
        }

        writer.EndMapping();
        writer.EndMapping();
    }

    private static void WriteSpec(NetworkPolicy policy, DocumentWriter writer)
    {
        writer.Key("podSelector");
        SelectorWriter.Write(policy.Subject.Selector, writer);
        WriteTypes(policy.PolicyTypes, writer);
        WriteIngress(policy.Ingress, writer);
        WriteEgress(policy.Egress, writer);
    }

    private static void WriteTypes(PolicyTypes types, DocumentWriter writer)
    {
        writer.Key("policyTypes");
        writer.StartSequence();
        if ((types & PolicyTypes.Ingress) != 0)
        {
            writer.Text("Ingress");
        }

        if ((types & PolicyTypes.Egress) != 0)
        {
            writer.Text("Egress");
        }

        writer.EndSequence();
    }

    private static void WriteIngress(ValueList<IngressRule> rules, DocumentWriter writer)
    {
        if (rules.Count == 0)
        {
            return;
        }

        writer.Key("ingress");
        writer.StartSequence();
        foreach (var rule in rules)
        {
            WriteRule(rule.Reason, "from", rule.From, rule.Ports, writer);
        }

        writer.EndSequence();
    }

    private static void WriteEgress(ValueList<EgressRule> rules, DocumentWriter writer)
    {
        if (rules.Count == 0)
        {
            return;
        }

        writer.Key("egress");
        writer.StartSequence();
        foreach (var rule in rules)
        {
            WriteRule(rule.Reason, "to", rule.To, rule.Ports, writer);
        }

        writer.EndSequence();
    }

    private static void WriteRule(string? reason, string peersField, Peers peers, Ports ports, DocumentWriter writer)
    {
        if (reason is not null)
        {
            writer.Comment(reason);
        }

        writer.StartMapping();
        if (!peers.IsAnyone)
        {
            writer.Key(peersField);
            PeerWriter.Write(peers, writer);
        }

        if (!ports.IsAll)
        {
            writer.Key("ports");
            PortWriter.Write(ports, writer);
        }

        writer.EndMapping();
    }
}
