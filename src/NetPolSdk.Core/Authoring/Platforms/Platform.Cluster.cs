namespace NetPolSdk;

// Certificates, names, metrics and scaling for the whole cluster.
public static partial class Platform
{
    /// <summary>cert-manager's controller.</summary>
    public static PlatformComponent CertManager { get; } = Named("cert-manager", "cert-manager", ("metrics", Port.Tcp(9402)));

    /// <summary>cert-manager's webhook, which the API server calls.</summary>
    public static PlatformComponent CertManagerWebhook { get; } = Labelled(
        "cert-manager-webhook",
        "cert-manager",
        NameKey,
        "webhook",
        ("webhook", Port.Tcp(10250)),
        ("health", Port.Tcp(6080)),
        ("metrics", Port.Tcp(9402)));

    /// <summary>cert-manager's CA injector.</summary>
    public static PlatformComponent CertManagerCainjector { get; } =
        Labelled("cert-manager-cainjector", "cert-manager", NameKey, "cainjector", ("metrics", Port.Tcp(9402)));

    /// <summary>
    /// cert-manager's short-lived pods that answer HTTP-01 challenges. They run in the namespace of the <c>Challenge</c>;
    /// the certificate authority reaches them through the ingress controller.
    /// </summary>
    public static PlatformComponent AcmeHttp01Solver { get; } =
        Labelled("acme-http01-solver", null, "acme.cert-manager.io/http01-solver", "true", ("http", Port.Tcp(8089)));

    /// <summary>metrics-server; it listened on 4443 in older releases, and calls every kubelet on 10250.</summary>
    public static PlatformComponent MetricsServer { get; } =
        Labelled("metrics-server", "kube-system", "k8s-app", "metrics-server", ("https", Port.Tcp(10250)));

    /// <summary>ExternalDNS; it calls the DNS provider on 443.</summary>
    public static PlatformComponent ExternalDns { get; } = Named("external-dns", "external-dns", ("http", Port.Tcp(7979)));

    /// <summary>KEDA's operator.</summary>
    public static PlatformComponent KedaOperator { get; } =
        Keda("keda-operator", ("grpc", Port.Tcp(9666)), ("metrics", Port.Tcp(8080)));

    /// <summary>KEDA's metrics API server, which the API server calls.</summary>
    public static PlatformComponent KedaMetricsApiServer { get; } =
        Keda("keda-operator-metrics-apiserver", ("https", Port.Tcp(6443)), ("metrics", Port.Tcp(8080)));

    /// <summary>KEDA's admission webhooks, which the API server calls.</summary>
    public static PlatformComponent KedaAdmissionWebhooks { get; } =
        Keda("keda-admission-webhooks", ("webhook", Port.Tcp(9443)), ("metrics", Port.Tcp(8080)));

    private static PlatformComponent Keda(string app, params (string Name, Port Port)[] ports) => Labelled(app, "keda", "app", app, ports);
}
