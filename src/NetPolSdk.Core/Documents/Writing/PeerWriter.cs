namespace NetPolSdk;

/// <summary>Writes the peers of a rule.</summary>
internal static class PeerWriter
{
    public static void Write(Peers peers, DocumentWriter writer)
    {
        writer.StartSequence();
        foreach (var peer in peers)
        {
            writer.StartMapping();
            WriteFields(peer, writer);
            writer.EndMapping();
        }

        writer.EndSequence();
    }

    private static void WriteFields(Peer peer, DocumentWriter writer)
    {
        switch (peer)
        {
            case Pods pods:
                WritePods(pods, writer);
                break;
            case Namespaces namespaces:
                WriteNamespaces(namespaces, writer);
                break;
            case PodsInNamespaces both:
                WriteNamespaces(both.Namespaces, writer);
                WritePods(both.Pods, writer);
                break;
            case IpBlock block:
                WriteBlock(block, writer);
                break;
        }
    }

    private static void WritePods(Pods pods, DocumentWriter writer)
    {
        writer.Key("podSelector");
        SelectorWriter.Write(pods.Selector, writer);
    }

    private static void WriteNamespaces(Namespaces namespaces, DocumentWriter writer)
    {
        writer.Key("namespaceSelector");
        SelectorWriter.Write(namespaces.Selector, writer);
    }

    private static void WriteBlock(IpBlock block, DocumentWriter writer)
    {
        writer.Key("ipBlock");
        writer.StartMapping();
        writer.Field("cidr", block.Cidr.Text);
        if (block.Exceptions.Count > 0)
        {
            writer.Key("except");
            writer.StartSequence();
            foreach (var exception in block.Exceptions)
            {
                writer.Text(exception.Text);
            }

            writer.EndSequence();
        }

        writer.EndMapping();
    }
}
