namespace NetPolSdk;

/// <summary>Writes the ports of a rule, each with its protocol.</summary>
internal static class PortWriter
{
    public static void Write(Ports ports, DocumentWriter writer)
    {
        writer.StartSequence();
        foreach (var port in ports)
        {
            Write(port, writer);
        }

        writer.EndSequence();
    }

    private static void Write(Port port, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.Field("protocol", port.Protocol.WireName());
        if (port.Name is { } name)
        {
            writer.Field("port", name);
        }
        else if (port.Number is { } number)
        {
            writer.Key("port");
            writer.Integer(number);
        }

        if (port.EndNumber is { } end)
        {
            writer.Key("endPort");
            writer.Integer(end);
        }

        writer.EndMapping();
    }
}
