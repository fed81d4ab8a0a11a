namespace NetPolSdk.Samples.Tests;

/// <summary>What services say of whom they call, worked out from the declarations alone and not from any policy.</summary>
internal static class DeclaredTraffic
{
    /// <summary>The pods of the services, and of the platform that they speak of.</summary>
    public static Cluster Cluster(ServiceGraph services, params Workload[] others) => NetPolSdk.Cluster.With(services)
        .And(Component(Platform.CoreDns), Component(Platform.IngressNginx), Component(Platform.Prometheus))
        .And(others);

    /// <summary>What the pods of one service may send to those of another.</summary>
    public static TrafficSet Between(Service caller, Service callee) => caller.Calls
        .Where(call => call.Callee == callee.Address)
        .SelectMany(call => call.Numbers.Count > 0 ? call.Numbers : call.Ports.Count > 0 ? call.Ports.Select(callee.Port) : callee.Ports.Select(port => port.Port))
        .Aggregate(TrafficSet.None, (soFar, port) => soFar.Union(Of(port)));

    private static Port Port(this Service service, string name) => service.Ports.Single(port => port.Name == name).Port;

    private static TrafficSet Of(Port port) => TrafficSet.Of(port.Protocol, PortSet.Of(port.Number!.Value, port.EndNumber ?? port.Number.Value));

    private static Workload Component(PlatformComponent component) =>
        Workload.Named(component.Name, component.Namespace!).OfKind("Deployment").WithLabels(component.Pods.Selector.MatchLabels);
}
