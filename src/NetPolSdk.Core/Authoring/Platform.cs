namespace NetPolSdk;

/// <summary>
/// Components that most clusters run, as their charts install them by default. Namespaces, labels and ports can be
/// overridden: <c>Platform.Prometheus.InNamespace("observability")</c>.
/// </summary>
public static class Platform
{
    /// <summary>The ingress-nginx controller.</summary>
    public static PlatformComponent IngressNginx { get; } = new(
        "ingress-nginx",
        "ingress-nginx",
        Named("ingress-nginx").And("app.kubernetes.io/component", "controller"),
        ("http", Port.Tcp(80)),
        ("https", Port.Tcp(443)),
        ("webhook", Port.Tcp(8443)),
        ("metrics", Port.Tcp(10254)));

    /// <summary>Prometheus as kube-prometheus and kube-prometheus-stack install it.</summary>
    public static PlatformComponent Prometheus { get; } = new(
        "prometheus",
        "monitoring",
        Named("prometheus"),
        ("http", Port.Tcp(9090)),
        ("reloader", Port.Tcp(8080)));

    private static Pods Named(string name) => Pods.Labelled("app.kubernetes.io/name", name);
}
