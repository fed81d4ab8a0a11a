namespace NetPolSdk;

/// <summary>Writes one end of a connection, as a rule of a Calico policy describes it.</summary>
internal static class CalicoEntityWriter
{
    public static void Write(string field, CalicoEntity entity, DocumentWriter writer)
    {
        if (entity.IsAnyone)
        {
            return;
        }

        writer.Key(field);
        writer.StartMapping();
        WriteTexts("nets", entity.Nets, writer);
        WriteTexts("notNets", entity.NotNets, writer);
        WriteSelector("selector", entity.Selector, writer);
        WriteSelector("notSelector", entity.NotSelector, writer);
        WriteSelector("namespaceSelector", entity.NamespaceSelector, writer);
        if (entity.ServiceAccounts is { } accounts)
        {
            writer.Key("serviceAccounts");
            writer.StartMapping();
            WriteTexts("names", accounts.Names, writer);
            WriteSelector("selector", accounts.Selector, writer);
            writer.EndMapping();
        }

        if (entity.Service is { } service)
        {
            writer.Key("services");
            writer.StartMapping();
            writer.Field("name", service.Name);
            if (service.Namespace is { } @namespace)
            {
                writer.Field("namespace", @namespace);
            }

            writer.EndMapping();
        }

        WritePorts("ports", entity.Ports, writer);
        WritePorts("notPorts", entity.NotPorts, writer);
        writer.EndMapping();
    }

    /// <summary>A list of texts; nothing where it is empty.</summary>
    public static void WriteTexts<T>(string field, IReadOnlyList<T> items, DocumentWriter writer)
        where T : notnull
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.Key(field);
        writer.StartSequence();
        foreach (var item in items)
        {
            writer.Text(item.ToString()!);
        }

        writer.EndSequence();
    }

    /// <summary>An expression; nothing where there is none.</summary>
    public static void WriteSelector(string field, CalicoSelector? selector, DocumentWriter writer)
    {
        if (selector is not null)
        {
            writer.Field(field, selector.ToString());
        }
    }

    private static void WritePorts(string field, ValueList<CalicoPort> ports, DocumentWriter writer)
    {
        if (ports.Count == 0)
        {
            return;
        }

        writer.Key(field);
        writer.StartSequence();
        foreach (var port in ports)
        {
            if (port is { Number: { } number, EndNumber: null })
            {
                writer.Integer(number);
            }
            else
            {
                writer.Text(port.ToString());
            }
        }

        writer.EndSequence();
    }
}
