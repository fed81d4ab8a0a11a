using System.Globalization;

namespace NetPolSdk;

/// <summary>Binds the ports of a rule.</summary>
internal static class PortBinder
{
    private static readonly string[] Fields = ["protocol", "port", "endPort"];

    public static Ports Bind(DocumentNode node, BindingContext context)
    {
        var items = context.Items(node);
        var ports = new List<Port>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            context.Enter(i);
            if (BindPort(items[i], context) is { } port)
            {
                ports.Add(port);
            }

            context.Leave();
        }

        return Ports.FromWire(ValueList.From(ports));
    }

    private static Port? BindPort(DocumentNode node, BindingContext context)
    {
        DocumentNode? protocolNode = null, portNode = null, endNode = null;
        foreach (var entry in context.Mapping(node) is { } port ? context.EntriesOf(port) : [])
        {
            switch (entry.Name)
            {
                case "protocol":
                    protocolNode = entry.Value;
                    break;
                case "port":
                    portNode = entry.Value;
                    break;
                case "endPort":
                    endNode = entry.Value;
                    break;
                default:
                    context.ReportUnknown(entry, "NetworkPolicyPort", Fields);
                    break;
            }
        }

        var faults = context.FaultCount;
        var protocol = BindProtocol(protocolNode, context);
        var (number, name) = BindNumberOrName(portNode, context);
        var end = BindEnd(endNode, number, name, context);
        return context.FaultCount > faults ? null : Make(protocol, number, name, end);
    }

    private static Port Make(Protocol protocol, int? number, string? name, int? end) => (number, name, end) switch
    {
        (_, { } text, _) => Port.Named(text, protocol),
        ({ } first, _, { } last) => Port.Range(protocol, first, last),
        ({ } only, _, _) => Port.Of(protocol, only),
        _ => Port.Every(protocol),
    };

    private static Protocol BindProtocol(DocumentNode? node, BindingContext context)
    {
        if (node is null or { IsNull: true })
        {
            return Protocol.Tcp;
        }

        context.Enter("protocol");
        var protocol = Protocol.Tcp;
        if (context.Text(node) is { } text && !ProtocolNames.TryParse(text, out protocol))
        {
            context.Report(node, RuleIds.Protocol, $"{Quoted.Text(text)} is not supported", "Write TCP, UDP or SCTP.");
        }

        context.Leave();
        return protocol;
    }

    private static (int? Number, string? Name) BindNumberOrName(DocumentNode? node, BindingContext context)
    {
        if (node is null or { IsNull: true })
        {
            return default;
        }

        context.Enter("port");
        (int? Number, string? Name) port = default;
        if (node is ScalarNode { Kind: ScalarKind.Text } scalar)
        {
            port.Name = scalar.Text;
            context.Report(node, scalar.Text, PortSyntax.NameFault(scalar.Text));
        }
        else if (node is ScalarNode { Kind: ScalarKind.WholeNumber or ScalarKind.RealNumber })
        {
            port.Number = context.Integer(node);
            ReportNumber(node, port.Number, RuleIds.Port, context);
        }
        else
        {
            context.ReportWrongType(node, "a number or a name");
        }

        context.Leave();
        return port;
    }

    private static int? BindEnd(DocumentNode? node, int? number, string? name, BindingContext context)
    {
        if (node is null or { IsNull: true })
        {
            return null;
        }

        context.Enter("endPort");
        var end = context.Integer(node);
        if (name is not null)
        {
            context.Report(node, RuleIds.EndPort, "is given although port is a name", "Write port as a number, or leave endPort out.");
        }
        else if (number is null)
        {
            context.Report(node, RuleIds.EndPort, "is given without port", "Write the first number of the range as port.");
        }
        else if (end is { } last)
        {
            context.Report(node, last.ToString(CultureInfo.InvariantCulture), Port.EndFault(number.Value, last));
            ReportNumber(node, last, RuleIds.EndPort, context);
        }

        context.Leave();
        return end;
    }

    private static void ReportNumber(DocumentNode node, int? number, string ruleId, BindingContext context)
    {
        if (number is { } value && PortSyntax.NumberFault(value) is { } fault)
        {
            context.Report(node, value.ToString(CultureInfo.InvariantCulture), fault with { RuleId = ruleId });
        }
    }
}
