namespace NetPolSdk;

// Ingress controllers and gateways: whoever brings traffic from outside to the pods.
public static partial class Platform
{
    /// <summary>The ingress-nginx controller.</summary>
    public static PlatformComponent IngressNginx { get; } = new(
        "ingress-nginx",
        "ingress-nginx",
        Pods.Labelled(NameKey, "ingress-nginx").And("app.kubernetes.io/component", "controller"),
        ("http", Port.Tcp(80)),
        ("https", Port.Tcp(443)),
        ("webhook", Port.Tcp(8443)),
        ("metrics", Port.Tcp(10254)));

    /// <summary>Traefik Proxy. k3s installs it into <c>kube-system</c>: <c>Platform.Traefik.InNamespace("kube-system")</c>.</summary>
    public static PlatformComponent Traefik { get; } = Named(
        "traefik",
        "traefik",
        ("web", Port.Tcp(8000)),
        ("websecure", Port.Tcp(8443)),
        ("traefik", Port.Tcp(8080)),
        ("metrics", Port.Tcp(9100)));

    /// <summary>The HAProxy Kubernetes Ingress Controller of HAProxy Technologies.</summary>
    public static PlatformComponent HaproxyKubernetesIngress { get; } = Named(
        "kubernetes-ingress",
        "haproxy-controller",
        ("http", Port.Tcp(8080)),
        ("https", Port.Tcp(8443)),
        ("quic", Port.Udp(8443)),
        ("stat", Port.Tcp(1024)),
        ("admin", Port.Tcp(6060)));

    /// <summary>Contour's data plane: the Envoy pods that traffic comes through.</summary>
    public static PlatformComponent ContourEnvoy { get; } = Labelled(
        "contour-envoy",
        "projectcontour",
        "app",
        "envoy",
        ("http", Port.Tcp(8080)),
        ("https", Port.Tcp(8443)),
        ("metrics", Port.Tcp(8002)));

    /// <summary>Contour's control plane.</summary>
    public static PlatformComponent Contour { get; } = Labelled(
        "contour",
        "projectcontour",
        "app",
        "contour",
        ("xds", Port.Tcp(8001)),
        ("metrics", Port.Tcp(8000)));

    /// <summary>Envoy Gateway's control plane.</summary>
    public static PlatformComponent EnvoyGateway { get; } = Labelled(
        "envoy-gateway",
        "envoy-gateway-system",
        "control-plane",
        "envoy-gateway",
        ("xds", Port.Tcp(18000)),
        ("ratelimit", Port.Tcp(18001)),
        ("wasm", Port.Tcp(18002)));

    /// <summary>
    /// The Envoy pods of one <c>Gateway</c> that Envoy Gateway manages. A listener's port below 1024 is 10,000 higher on
    /// the pod, so 80 and 443 are 10080 and 10443.
    /// </summary>
    /// <param name="gateway">The name of the <c>Gateway</c>.</param>
    /// <param name="gatewayNamespace">Its namespace; the pods run in <c>envoy-gateway-system</c> whatever that is.</param>
    /// <exception cref="InvalidPolicyException">A name cannot be the value of a label.</exception>
    public static PlatformComponent EnvoyGatewayProxy(string gateway, string gatewayNamespace) => new(
        "envoy-gateway-proxy",
        "envoy-gateway-system",
        Pods.Labelled("gateway.envoyproxy.io/owning-gateway-name", Checked(gateway, nameof(gateway)))
            .And("gateway.envoyproxy.io/owning-gateway-namespace", Checked(gatewayNamespace, nameof(gatewayNamespace))),
        ("http", Port.Tcp(10080)),
        ("https", Port.Tcp(10443)),
        ("metrics", Port.Tcp(19001)),
        ("ready", Port.Tcp(19003)),
        ("shutdown", Port.Tcp(19002)));

    /// <summary>Istio's ingress gateway as <c>istioctl</c> installs it, in <c>istio-system</c>.</summary>
    public static PlatformComponent IstioIngressGateway { get; } = Labelled(
        "istio-ingressgateway",
        "istio-system",
        "istio",
        "ingressgateway",
        ("http", Port.Tcp(8080)),
        ("https", Port.Tcp(8443)),
        ("health", Port.Tcp(15021)),
        ("metrics", Port.Tcp(15020)),
        ("envoy-metrics", Port.Tcp(15090)));

    /// <summary>An Istio gateway of the Helm chart <c>gateway</c>, usually in <c>istio-ingress</c>.</summary>
    /// <param name="release">The name of the Helm release; the pods are labelled with it, without a leading <c>istio-</c>.</param>
    /// <exception cref="InvalidPolicyException">The name cannot be the value of a label.</exception>
    public static PlatformComponent IstioGateway(string release = "istio-ingress") => Labelled(
        "istio-gateway",
        "istio-ingress",
        "istio",
        WithoutPrefix(Checked(release, nameof(release)), "istio-"),
        ("http", Port.Tcp(80)),
        ("https", Port.Tcp(443)),
        ("health", Port.Tcp(15021)),
        ("metrics", Port.Tcp(15020)),
        ("envoy-metrics", Port.Tcp(15090)));

    private static string WithoutPrefix(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text.Substring(prefix.Length) : text;

    private static string Checked(string labelValue, string parameter)
    {
        Require.NotNull(labelValue, parameter);
        SyntaxFault.ThrowIfAny(LabelSyntax.ValueFault(labelValue, RuleIds.Selector), "matchLabels", labelValue, parameter);
        return labelValue;
    }
}
