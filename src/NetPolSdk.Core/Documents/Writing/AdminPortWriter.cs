namespace NetPolSdk;

/// <summary>Writes the ports of a rule of an admin policy.</summary>
internal static class AdminPortWriter
{
    public static void Write(Ports ports, bool isAlpha2, DocumentWriter writer)
    {
        writer.StartSequence();
        foreach (var port in ports)
        {
            writer.StartMapping();
            if (port.Name is { } name)
            {
                writer.Field(isAlpha2 ? "destinationNamedPort" : "namedPort", name);
            }
            else if (isAlpha2)
            {
                WriteAlpha2(port, writer);
            }
            else
            {
                WriteAlpha1(port, writer);
            }

            writer.EndMapping();
        }

        writer.EndSequence();
    }

    private static void WriteAlpha1(Port port, DocumentWriter writer)
    {
        writer.Key(port.EndNumber is null ? "portNumber" : "portRange");
        writer.StartMapping();
        writer.Field("protocol", port.Protocol.WireName());
        if (port.EndNumber is { } end)
        {
            WriteRange(port.Number ?? 0, end, writer);
        }
        else
        {
            writer.Key("port");
            writer.Integer(port.Number ?? 0);
        }

        writer.EndMapping();
    }

    private static void WriteAlpha2(Port port, DocumentWriter writer)
    {
        writer.Key(port.Protocol.WireName().ToLowerInvariant());
        writer.StartMapping();
        writer.Key("destinationPort");
        writer.StartMapping();
        if (port.EndNumber is { } end)
        {
            writer.Key("range");
            writer.StartMapping();
            WriteRange(port.Number ?? 0, end, writer);
            writer.EndMapping();
        }
        else
        {
            writer.Key("number");
            writer.Integer(port.Number ?? 0);
        }

        writer.EndMapping();
        writer.EndMapping();
    }

    private static void WriteRange(int first, int last, DocumentWriter writer)
    {
        writer.Key("start");
        writer.Integer(first);
        writer.Key("end");
        writer.Integer(last);
    }
}
