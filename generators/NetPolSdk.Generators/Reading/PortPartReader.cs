namespace NetPolSdk.Generators;

/// <summary>Reads <c>[Listens]</c>. What is refused is left out of the service, which stays one.</summary>
internal static class PortPartReader
{
    public static Service Read(Service service, AttributeArguments listens, MisuseList misuses)
    {
        var (name, number, last) = (listens.Value<string>(0) ?? "", listens.Value<int>(1), listens.Value<int>("EndPort"));
        if (PortReader.ProtocolOf(listens, misuses) is not { } protocol)
        {
            return service;
        }

        var port = misuses.Try(
            () => listens.Sets("EndPort") ? Port.Range(protocol, number, last) : Port.Of(protocol, number),
            parameter => parameter == "last" ? listens.PlaceOf("EndPort") : listens.PlaceOf(1));
        if (port is null)
        {
            return service;
        }

        if (service.Ports.Any(known => known.Name == name))
        {
            misuses.Add(RuleIds.PortDeclaredTwice, listens.PlaceOf(0), $"{service.Address} listens on two ports named {Quoted.Text(name)}. Give each its own name.");
            return service;
        }

        return misuses.Try(() => service.Listening(name, port), _ => listens.PlaceOf(0)) ?? service;
    }
}
