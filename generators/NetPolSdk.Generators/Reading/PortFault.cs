namespace NetPolSdk.Generators;

/// <summary>What is wrong with naming a port of a service.</summary>
internal static class PortFault
{
    /// <summary>The message where the service has no port of that name; null where it has.</summary>
    public static string? Of(Service service, string port) => service.Ports.Any(known => known.Name == port)
        ? null
        : $"{service.Address} has no port named {Quoted.Text(port)}; it has {string.Join(", ", service.Ports.Select(known => Quoted.Text(known.Name)))}. Name one of them, or declare it on {service.DeclaringClass ?? "this class"} with [Listens].";

    /// <summary>The message where the service does not listen on the port; null where it does.</summary>
    public static string? Of(Service service, Port port) => service.ListensOn(port)
        ? null
        : $"{service.Address} does not listen on {port}; it has {string.Join(", ", service.Ports.Select(known => known.Port))}. Call one of them, or declare it on {service.DeclaringClass ?? "its class"} with [Listens].";
}
