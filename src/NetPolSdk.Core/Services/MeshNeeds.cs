namespace NetPolSdk;

/// <summary>
/// What a mesh asks of policies beyond the pods' own ports. Source: Istio docs, "Ambient and Kubernetes NetworkPolicy" and
/// "Application Requirements"; Linkerd docs, "Proxy configuration" and "Architecture".
/// </summary>
internal static class MeshNeeds
{
    private static readonly Port Hbone = Platform.Ztunnel.PortFor("hbone");
    private static readonly Port LinkerdInbound = Platform.LinkerdProxy.PortFor("inbound");

    /// <summary>Where the kubelet's probes of ambient pods come from.</summary>
    private static readonly Peers AmbientProbes = [IpBlock.Of("169.254.7.127/32"), IpBlock.Of("fd16:9254:7127:1337:ffff:ffff:ffff:ffff/128")];

    /// <summary>The ports of a connection between pods: their own, and the one on which the mesh delivers. Meshes carry TCP only.</summary>
    public static ValueList<Port> Between(Mesh caller, Mesh callee, ValueList<Port> ports)
    {
        var delivery = (caller, callee) switch
        {
            (Mesh.IstioAmbient, Mesh.IstioAmbient or Mesh.IstioSidecar) or (Mesh.IstioSidecar, Mesh.IstioAmbient) => Hbone,
            (Mesh.Linkerd, Mesh.Linkerd) => LinkerdInbound,
            _ => null,
        };
        return delivery is not null && ports.Any(port => port.Protocol == Protocol.Tcp) ? ports.Add(delivery) : ports;
    }

    /// <summary>The ports on which the pods' proxy has metrics of its own.</summary>
    public static ValueList<Port> Metrics(Mesh mesh) => mesh switch
    {
        Mesh.IstioSidecar => [Platform.IstioSidecar.PortFor("metrics"), Platform.IstioSidecar.PortFor("envoy-metrics")],
        Mesh.Linkerd => [Platform.LinkerdProxy.PortFor("admin")],
        _ => [],
    };

    /// <summary>What the pods' proxy has to reach to work at all.</summary>
    public static IEnumerable<ServiceFlow> ControlPlane(Mesh mesh) => mesh switch
    {
        Mesh.IstioSidecar => [ToControlPlane(Platform.Istiod, "https-dns")],
        Mesh.Linkerd => [ToControlPlane(Platform.LinkerdDestination, "grpc", "policy"), ToControlPlane(Platform.LinkerdIdentity, "grpc")],
        _ => [],
    };

    /// <summary>What lets the kubelet's probes in. Outside ambient mode they come from the pod's own node, which policies never block.</summary>
    public static IEnumerable<ServiceFlow> Probes(Service service)
    {
        var ports = service.Mesh == Mesh.IstioAmbient ? ProbedPorts(service) : [];
        return ports.Count == 0 ? [] : [new ServiceFlow(AmbientProbes, ports, "in Istio's ambient mode the kubelet's probes come from here")];
    }

    /// <summary>Where the ports probed are not declared, each may be; the kubelet does not probe over UDP.</summary>
    private static ValueList<Port> ProbedPorts(Service service) => service.ProbedPorts.Count > 0
        ? service.PortsNamed(service.ProbedPorts)
        : ValueList.From(service.Ports.Select(port => port.Port).Where(port => port.Protocol == Protocol.Tcp));

    private static ServiceFlow ToControlPlane(PlatformComponent component, params string[] ports) =>
        new((Peer)component, ValueList.From(ports.Select(component.PortFor)), "the proxy of the mesh asks its control plane");
}
