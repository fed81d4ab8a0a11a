namespace NetPolSdk.Generators;

/// <summary>Reads ports: numbers that are called, and names of ports that a service declares.</summary>
internal static class PortReader
{
    /// <summary>The ports <c>(…, int port, params int[] furtherPorts)</c> of an attribute; null where one is none, which is then a misuse.</summary>
    /// <param name="calls">The attribute.</param>
    /// <param name="first">Which argument the first port is.</param>
    /// <param name="misuses">What is wrong.</param>
    public static ValueList<Port>? Numbers(AttributeArguments calls, int first, MisuseList misuses)
    {
        var protocol = ProtocolOf(calls, misuses);
        var numbers = new[] { calls.Value<int>(first) }.Concat(calls.Values<int>(first + 1)).ToArray();
        var ports = numbers.Select((number, index) => misuses.Try(() => Port.Of(protocol ?? Protocol.Tcp, number), _ => index == 0 ? calls.PlaceOf(first) : calls.PlaceOf(first + 1, index - 1))).ToArray();
        return protocol is null || Array.IndexOf(ports, null) >= 0 ? null : ValueList.From(ports.OfType<Port>().Distinct());
    }

    /// <summary>The protocol; null where it is none, which is then a misuse.</summary>
    public static Protocol? ProtocolOf(AttributeArguments arguments, MisuseList misuses)
    {
        if (!arguments.Sets("Protocol") || Enum.IsDefined(typeof(Protocol), arguments.Value<int>("Protocol")))
        {
            return (Protocol)arguments.Value<int>("Protocol");
        }

        misuses.Add(RuleIds.Protocol, arguments.PlaceOf("Protocol"), "There is no such protocol. Use Protocol.Tcp, Protocol.Udp or Protocol.Sctp.");
        return null;
    }

    /// <summary>Whether the service declares the ports, or any where none is named. Where not, that is a misuse.</summary>
    /// <param name="service">The service.</param>
    /// <param name="ports">The names.</param>
    /// <param name="arguments">The attribute that names them.</param>
    /// <param name="at">Which argument they are.</param>
    /// <param name="misuses">What is wrong.</param>
    public static bool AreDeclared(Service service, ValueList<string> ports, AttributeArguments arguments, int at, MisuseList misuses)
    {
        if (service.Ports.Count == 0)
        {
            misuses.Add(RuleIds.NoListeningPort, arguments.Place, $"{service.Address} listens on no port. Declare it on this class: [Listens({Quoted.Text(ports.Count > 0 ? ports[0] : "http")}, 8080)].");
            return false;
        }

        for (var i = 0; i < ports.Count; i++)
        {
            if (PortFault.Of(service, ports[i]) is { } fault)
            {
                misuses.Add(RuleIds.UnknownPort, arguments.PlaceOf(at, i), fault);
                return false;
            }
        }

        return true;
    }
}
