namespace NetPolSdk.Generators;

/// <summary>Reads the attributes beside <c>[Service]</c>. What is refused is left out of the service, which stays one.</summary>
internal static class PartReader
{
    public static Service? WithPort(Service? service, AttributeArguments listens, MisuseList misuses)
    {
        var (name, number, last) = (listens.Value<string>(0) ?? "", listens.Value<int>(1), listens.Value<int>("EndPort"));
        if (ProtocolOf(listens, misuses) is not { } protocol)
        {
            return service;
        }

        var port = misuses.Try(
            () => last == 0 ? Port.Of(protocol, number) : Port.Range(protocol, number, last),
            parameter => parameter == "last" ? listens.SpotOf("EndPort") : listens.SpotOf(1));
        if (port is null || service is null)
        {
            return service;
        }

        if (service.Ports.Any(known => known.Name == name))
        {
            misuses.Add(RuleIds.PortDeclaredTwice, listens.SpotOf(0), $"{service.Address} listens on two ports named {Quoted.Text(name)}. Give each its own name.");
            return service;
        }

        return misuses.Try(() => service.Listening(name, port), _ => listens.SpotOf(0)) ?? service;
    }

    public static Service? WithExternalCall(Service? service, AttributeArguments calls, MisuseList misuses)
    {
        var reason = ReasonReader.Read(calls, misuses);
        var (cidr, except) = (calls.Value<string>(0) ?? "", calls.Values<string>("Except"));
        var block = misuses.Try(() => IpBlock.Of(cidr), _ => calls.SpotOf(0));
        block = block is null || except.Count == 0 ? block : misuses.Try(() => block.Except([.. except]), _ => calls.SpotOf("Except"));
        var protocol = ProtocolOf(calls, misuses);
        var numbers = new[] { calls.Value<int>(1) }.Concat(calls.Values<int>(2)).ToArray();
        var ports = numbers.Select((number, index) => misuses.Try(() => Port.Of(protocol ?? Protocol.Tcp, number), _ => index == 0 ? calls.SpotOf(1) : calls.SpotOf(2, index - 1))).ToArray();
        return service is null || block is null || protocol is null || ports.Any(port => port is null)
            ? service
            : service.CallingExternal(block, Ports.FromWire(ValueList.From(ports.Select(port => port!))), reason);
    }

    public static Service? WithPlatform(Service? service, AttributeArguments reached, MisuseList misuses)
    {
        var reason = ReasonReader.Read(reached, misuses);
        var name = reached.Value<string>(0) ?? "";
        if (PlatformWords.Find(name) is not { } component)
        {
            misuses.Add(RuleIds.UnknownComponent, reached.SpotOf(0), $"Platform has no component {Quoted.Text(name)}. Name one of its properties, such as nameof(Platform.IngressNginx).");
            return service;
        }

        if (component.IsHostNetwork)
        {
            misuses.Add(RuleIds.ComponentOnHostNetwork, reached.SpotOf(0), $"Platform.{name} runs on the nodes' network, where pod selectors do not reliably match it. Allow the addresses of the nodes in a policy of your own.");
        }

        var ports = reached.Values<string>(1);
        return service is null || !AreDeclared(service, ports, reached, misuses) ? service : service.ReachedFrom(component, ports, reason);
    }

    private static bool AreDeclared(Service service, ValueList<string> ports, AttributeArguments reached, MisuseList misuses)
    {
        if (service.Ports.Count == 0)
        {
            misuses.Add(RuleIds.NoListeningPort, reached.Spot, $"{service.Address} listens on no port. Declare it on this class: [Listens(\"{(ports.Count > 0 ? ports[0] : "http")}\", 8080)].");
            return false;
        }

        for (var i = 0; i < ports.Count; i++)
        {
            if (PortFault.Of(service, ports[i]) is { } fault)
            {
                misuses.Add(RuleIds.UnknownPort, reached.SpotOf(1, i), fault);
                return false;
            }
        }

        return true;
    }

    private static Protocol? ProtocolOf(AttributeArguments arguments, MisuseList misuses)
    {
        var value = arguments.Value<int>("Protocol");
        if (Enum.IsDefined(typeof(Protocol), value))
        {
            return (Protocol)value;
        }

        misuses.Add(RuleIds.Protocol, arguments.SpotOf("Protocol"), "There is no such protocol. Use Protocol.Tcp, Protocol.Udp or Protocol.Sctp.");
        return null;
    }
}
