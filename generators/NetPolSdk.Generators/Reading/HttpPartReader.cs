namespace NetPolSdk.Generators;

/// <summary>Reads <c>[HttpAllow]</c>. What is refused is left out of the service, which stays one.</summary>
internal static class HttpPartReader
{
    public static Service Read(Service service, AttributeArguments allows, MisuseList misuses)
    {
        var reason = ReasonReader.Read(allows, misuses);
        var ports = allows.Values<string>(2);
        if (!PortReader.AreDeclared(service, ports, allows, 2, misuses))
        {
            return service;
        }

        if (!service.HasCilium)
        {
            misuses.Add(RuleIds.HttpRule, allows.Place, $"NetworkPolicy does not look at requests, so every request to {service.Address} is let through. Where Cilium enforces the policies, say so: [assembly: ServiceDefaults(NetworkPlugin = NetworkPlugin.Cilium)].");
        }

        if (service.PortsNamed(ports).FirstOrDefault(static port => port.Protocol != Protocol.Tcp) is { } other)
        {
            misuses.Add(RuleIds.HttpRule, allows.PlaceOf(2), $"{other} is no port for HTTP, which is spoken over TCP. Name the ports that it is for.");
            return service;
        }

        return misuses.Try(
            () => service.AllowingHttp(allows.Value<string>(0) ?? "", allows.Value<string>(1) ?? "", ports, reason),
            parameter => allows.PlaceOf(parameter == "path" ? 1 : 0)) ?? service;
    }
}
