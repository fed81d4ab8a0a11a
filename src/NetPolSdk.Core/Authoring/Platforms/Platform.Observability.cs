namespace NetPolSdk;

// Metrics, logs and traces.
public static partial class Platform
{
    /// <summary>Prometheus as kube-prometheus and kube-prometheus-stack install it.</summary>
    public static PlatformComponent Prometheus { get; } = Named(
        "prometheus",
        "monitoring",
        ("http", Port.Tcp(9090)),
        ("reloader", Port.Tcp(8080)));

    /// <summary>Alertmanager as kube-prometheus and kube-prometheus-stack install it.</summary>
    public static PlatformComponent Alertmanager { get; } = Named(
        "alertmanager",
        "monitoring",
        ("http", Port.Tcp(9093)),
        ("cluster", Port.Tcp(9094)),
        ("cluster-udp", Port.Udp(9094)));

    /// <summary>Grafana.</summary>
    public static PlatformComponent Grafana { get; } = Named("grafana", "monitoring", ("http", Port.Tcp(3000)));

    /// <summary>kube-state-metrics: <c>https-main</c> and <c>https-self</c> with kube-prometheus, <c>http</c> and <c>telemetry</c> with its own chart.</summary>
    public static PlatformComponent KubeStateMetrics { get; } = Named(
        "kube-state-metrics",
        "monitoring",
        ("https-main", Port.Tcp(8443)),
        ("https-self", Port.Tcp(9443)),
        ("http", Port.Tcp(8080)),
        ("telemetry", Port.Tcp(8081)));

    /// <summary>node-exporter. It runs on the host network.</summary>
    public static PlatformComponent NodeExporter { get; } =
        Named("node-exporter", "monitoring", ("metrics", Port.Tcp(9100))) with { IsHostNetwork = true };

    /// <summary>The Prometheus operator; kube-prometheus-stack has its webhook on 10250.</summary>
    public static PlatformComponent PrometheusOperator { get; } = Named(
        "prometheus-operator",
        "monitoring",
        ("https", Port.Tcp(8443)),
        ("webhook", Port.Tcp(10250)));

    /// <summary>Grafana Alloy; it listens for OTLP only where configured to.</summary>
    public static PlatformComponent Alloy { get; } = Named(
        "alloy",
        "alloy",
        ("http", Port.Tcp(12345)),
        ("otlp-grpc", Port.Tcp(4317)),
        ("otlp-http", Port.Tcp(4318)));

    /// <summary>Grafana Agent, the predecessor of <see cref="Alloy"/>.</summary>
    public static PlatformComponent GrafanaAgent { get; } = Named("grafana-agent", "monitoring", ("http-metrics", Port.Tcp(80)));

    /// <summary>The OpenTelemetry collector as a Deployment, which workloads send to across the cluster.</summary>
    public static PlatformComponent OpenTelemetryCollector { get; } = OpenTelemetry("opentelemetry-collector", "standalone-collector");

    /// <summary>The OpenTelemetry collector as a DaemonSet, which workloads send to on their node.</summary>
    public static PlatformComponent OpenTelemetryAgent { get; } = OpenTelemetry("opentelemetry-agent", "agent-collector");

    /// <summary>The Datadog agent of every node.</summary>
    /// <param name="release">The name of the Helm release, with which the pods are labelled.</param>
    /// <exception cref="InvalidPolicyException">The name cannot be the value of a label.</exception>
    public static PlatformComponent DatadogAgent(string release = "datadog") => Labelled(
        "datadog-agent",
        "datadog",
        "app",
        Checked(release, nameof(release)),
        ("dogstatsd", Port.Udp(8125)),
        ("traces", Port.Tcp(8126)),
        ("otlp-grpc", Port.Tcp(4317)),
        ("otlp-http", Port.Tcp(4318)));

    /// <summary>The Datadog cluster agent.</summary>
    /// <inheritdoc cref="DatadogAgent"/>
    public static PlatformComponent DatadogClusterAgent(string release = "datadog") => Labelled(
        "datadog-cluster-agent",
        "datadog",
        "app",
        Checked(release, nameof(release)) + "-cluster-agent",
        ("agent", Port.Tcp(5005)),
        ("metrics", Port.Tcp(5000)),
        ("webhook", Port.Tcp(8000)),
        ("external-metrics", Port.Tcp(8443)));

    private static PlatformComponent OpenTelemetry(string name, string component) => new(
        name,
        "opentelemetry",
        Pods.Labelled(NameKey, "opentelemetry-collector").And("component", component),
        ("otlp-grpc", Port.Tcp(4317)),
        ("otlp-http", Port.Tcp(4318)),
        ("jaeger-compact", Port.Udp(6831)),
        ("jaeger-grpc", Port.Tcp(14250)),
        ("jaeger-thrift", Port.Tcp(14268)),
        ("zipkin", Port.Tcp(9411)),
        ("metrics", Port.Tcp(8888)));
}
