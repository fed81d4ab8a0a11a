namespace NetPolSdk.Testing;

/// <summary>The traffic that an expectation is about, as numbers.</summary>
internal static class AskedTraffic
{
    /// <summary>The traffic of a port at a destination.</summary>
    /// <exception cref="ArgumentException">A named port is not declared by the destination.</exception>
    public static TrafficSet Of(Endpoint to, Port port) => TrafficSet.Of(port.Protocol, Numbers(to, port));

    private static PortSet Numbers(Endpoint to, Port port)
    {
        if (port.Number is { } first)
        {
            return PortSet.Of(first, port.EndNumber ?? first);
        }

        return port.Name is { } name ? Declared(to, port, name) : PortSet.All;
    }

    private static PortSet Declared(Endpoint to, Port port, string name)
    {
        var declared = to.Workload?.Ports.Where(candidate => candidate.Name == name && candidate.Protocol == port.Protocol).ToArray() ?? [];
        return declared.Length > 0
            ? declared.Aggregate(PortSet.None, static (soFar, candidate) => soFar.Union(PortSet.Of(candidate.Number)))
            : throw new ArgumentException($"{to} declares no port {Quoted.Text(name)} of {port.Protocol.WireName()}. Name one that its containers declare, or write the number.", nameof(port));
    }
}
