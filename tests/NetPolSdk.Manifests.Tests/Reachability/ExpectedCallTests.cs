namespace NetPolSdk.Manifests.Tests.Evaluation;

public sealed class ExpectedCallTests
{
    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop}
        spec:
          template:
            metadata:
              labels: {app: web}
              annotations: {prometheus.io/scrape: "true", prometheus.io/port: "9090"}
            spec:
              containers: [{name: main, ports: [{name: http, containerPort: 8080}]}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec:
          selector: {app: web}
          ports: [{name: https, port: 443, targetPort: http}]
        ---

        """;

    [Fact]
    public void What_the_platform_calls_is_read_from_the_objects_that_say_so() => Calls(Web + """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web, namespace: shop}
        spec: {defaultBackend: {service: {name: web, port: {name: https}}}}
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: MutatingWebhookConfiguration
        metadata: {name: hooks}
        webhooks:
        - {name: a.example.com, clientConfig: {service: {name: web, namespace: shop}}}
        - {name: b.example.com, clientConfig: {url: "https://elsewhere.example.com"}}
        ---
        apiVersion: apiregistration.k8s.io/v1
        kind: APIService
        metadata: {name: v1.example.com}
        spec: {service: {name: web, namespace: shop, port: 443}}
        """).ShouldBe(
    [
        "Prometheus the annotation prometheus.io/scrape: TCP 9090",
        "IngressController Ingress shop/web: TCP 8080",
        "ApiServer MutatingWebhookConfiguration hooks: TCP 8080",
        "ApiServer APIService v1.example.com: TCP 8080",
    ]);

    [Fact]
    public void A_service_of_another_port_or_name_is_not_called() => Calls(Web + """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata: {name: hooks}
        webhooks:
        - {name: a.example.com, clientConfig: {service: {name: web, namespace: shop, port: 8443}}}
        - {name: b.example.com, clientConfig: {service: {name: other, namespace: shop}}}
        """).ShouldBe(["Prometheus the annotation prometheus.io/scrape: TCP 9090"]);

    [Fact]
    public void Monitors_of_the_Prometheus_operator_say_what_is_scraped() => Calls(Web.Replace("metadata: {name: web, namespace: shop}\nspec:\n  selector", "metadata: {name: web, namespace: shop, labels: {team: shop}}\nspec:\n  selector", StringComparison.Ordinal) + """
        apiVersion: monitoring.coreos.com/v1
        kind: ServiceMonitor
        metadata: {name: web, namespace: monitoring}
        spec: {namespaceSelector: {matchNames: [shop]}, selector: {matchLabels: {team: shop}}, endpoints: [{port: https}, {path: /without}]}
        ---
        apiVersion: monitoring.coreos.com/v1
        kind: PodMonitor
        metadata: {name: web, namespace: shop}
        spec: {selector: {matchLabels: {app: web}}, podMetricsEndpoints: [{port: http}, {port: missing}]}
        """).ShouldBe(
    [
        "Prometheus the annotation prometheus.io/scrape: TCP 9090",
        "Prometheus ServiceMonitor monitoring/web: TCP 8080",
        "Prometheus PodMonitor shop/web: TCP 8080",
    ]);

    [Fact]
    public void Monitors_of_other_namespaces_and_labels_say_nothing() => Calls(Web + """
        apiVersion: monitoring.coreos.com/v1
        kind: ServiceMonitor
        metadata: {name: web, namespace: monitoring}
        spec: {selector: {}, endpoints: [{port: https}]}
        ---
        apiVersion: monitoring.coreos.com/v1
        kind: ServiceMonitor
        metadata: {name: pods, namespace: shop}
        spec: {selector: {matchLabels: {app: web}}, endpoints: [{port: https}]}
        ---
        apiVersion: monitoring.coreos.com/v1
        kind: PodMonitor
        metadata: {name: web, namespace: other}
        spec: {selector: {matchLabels: {app: web}}, podMetricsEndpoints: [{port: http}]}
        """).ShouldBe(["Prometheus the annotation prometheus.io/scrape: TCP 9090"]);

    private static IEnumerable<string> Calls(string text) =>
        Manifest.Parse(text).ToCluster().Workloads.ShouldHaveSingleItem().ExpectedCalls.Select(call => $"{call.Caller} {call}");
}
