namespace NetPolSdk;

/// <summary>Writes one rule of a Calico policy.</summary>
internal static class CalicoRuleWriter
{
    public static void Write(CalicoRule rule, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.Field("action", rule.Action.ToString());
        if (rule.IpVersion is { } version)
        {
            writer.Key("ipVersion");
            writer.Integer(version);
        }

        WriteProtocol("protocol", rule.Protocol, writer);
        WriteProtocol("notProtocol", rule.NotProtocol, writer);
        WriteIcmp("icmp", rule.Icmp, writer);
        WriteIcmp("notICMP", rule.NotIcmp, writer);
        CalicoEntityWriter.Write("source", rule.Source, writer);
        CalicoEntityWriter.Write("destination", rule.Destination, writer);
        WriteHttp(rule.Http, writer);
        if (rule.Annotations.Count > 0)
        {
            writer.Key("metadata");
            writer.StartMapping();
            writer.Field("annotations", rule.Annotations);
            writer.EndMapping();
        }

        writer.EndMapping();
    }

    private static void WriteProtocol(string field, CalicoProtocol? protocol, DocumentWriter writer)
    {
        if (protocol is null)
        {
            return;
        }

        writer.Key(field);
        if (protocol.Name is { } name)
        {
            writer.Text(name);
        }
        else
        {
            writer.Integer(protocol.Number);
        }
    }

    private static void WriteIcmp(string field, CalicoIcmp? icmp, DocumentWriter writer)
    {
        if (icmp is null)
        {
            return;
        }

        writer.Key(field);
        writer.StartMapping();
        foreach (var (name, value) in new[] { ("type", icmp.Type), ("code", icmp.Code) })
        {
            if (value is { } number)
            {
                writer.Key(name);
                writer.Integer(number);
            }
        }

        writer.EndMapping();
    }

    private static void WriteHttp(CalicoHttp? http, DocumentWriter writer)
    {
        if (http is null)
        {
            return;
        }

        writer.Key("http");
        writer.StartMapping();
        CalicoEntityWriter.WriteTexts("methods", http.Methods, writer);
        if (http.Paths.Count > 0)
        {
            writer.Key("paths");
            writer.StartSequence();
            foreach (var path in http.Paths)
            {
                writer.StartMapping();
                writer.Field(path.IsPrefix ? "prefix" : "exact", path.Text);
                writer.EndMapping();
            }

            writer.EndSequence();
        }

        writer.EndMapping();
    }
}
