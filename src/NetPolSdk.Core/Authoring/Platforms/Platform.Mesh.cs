namespace NetPolSdk;

// Service meshes.
public static partial class Platform
{
    /// <summary>Istio's control plane.</summary>
    public static PlatformComponent Istiod { get; } = Labelled(
        "istiod",
        "istio-system",
        "app",
        "istiod",
        ("grpc-xds", Port.Tcp(15010)),
        ("https-dns", Port.Tcp(15012)),
        ("webhook", Port.Tcp(15017)),
        ("metrics", Port.Tcp(15014)),
        ("debug", Port.Tcp(8080)));

    /// <summary>Pods with an Istio sidecar, in every namespace, and the sidecar's ports.</summary>
    public static PlatformComponent IstioSidecar { get; } = Labelled(
        "istio-sidecar",
        null,
        "security.istio.io/tlsMode",
        "istio",
        ("inbound", Port.Tcp(15006)),
        ("outbound", Port.Tcp(15001)),
        ("hbone", Port.Tcp(15008)),
        ("metrics", Port.Tcp(15020)),
        ("health", Port.Tcp(15021)),
        ("envoy-metrics", Port.Tcp(15090)));

    /// <summary>ztunnel, the node proxy of Istio's ambient mode. It delivers to pods on their port 15008 (HBONE).</summary>
    public static PlatformComponent Ztunnel { get; } = Labelled(
        "ztunnel",
        "istio-system",
        "app",
        "ztunnel",
        ("hbone", Port.Tcp(15008)),
        ("outbound", Port.Tcp(15001)),
        ("inbound", Port.Tcp(15006)),
        ("metrics", Port.Tcp(15020)),
        ("health", Port.Tcp(15021)),
        ("dns", Port.Udp(15053)),
        ("dns-tcp", Port.Tcp(15053)));

    /// <summary>Istio's CNI node agent.</summary>
    public static PlatformComponent IstioCni { get; } = Labelled(
        "istio-cni",
        "istio-system",
        "k8s-app",
        "istio-cni-node",
        ("metrics", Port.Tcp(15014)),
        ("ready", Port.Tcp(8000)));

    /// <summary>Linkerd's destination controller, with the policy controller and the validators in its pods.</summary>
    public static PlatformComponent LinkerdDestination { get; } = LinkerdControlPlane(
        "destination",
        ("grpc", Port.Tcp(8086)),
        ("policy", Port.Tcp(8090)),
        ("sp-validator", Port.Tcp(8443)),
        ("policy-webhook", Port.Tcp(9443)));

    /// <summary>Linkerd's certificate authority.</summary>
    public static PlatformComponent LinkerdIdentity { get; } = LinkerdControlPlane("identity", ("grpc", Port.Tcp(8080)));

    /// <summary>Linkerd's proxy injector, a webhook.</summary>
    public static PlatformComponent LinkerdProxyInjector { get; } = LinkerdControlPlane("proxy-injector", ("webhook", Port.Tcp(8443)));

    /// <summary>Pods with a Linkerd proxy, in every namespace, and the proxy's ports.</summary>
    public static PlatformComponent LinkerdProxy { get; } = Labelled(
        "linkerd-proxy",
        null,
        "linkerd.io/control-plane-ns",
        "linkerd",
        ("inbound", Port.Tcp(4143)),
        ("outbound", Port.Tcp(4140)),
        ("control", Port.Tcp(4190)),
        ("admin", Port.Tcp(4191)));

    private static PlatformComponent LinkerdControlPlane(string component, params (string Name, Port Port)[] ports) =>
        Labelled("linkerd-" + component, "linkerd", "linkerd.io/control-plane-component", component, ports);
}
