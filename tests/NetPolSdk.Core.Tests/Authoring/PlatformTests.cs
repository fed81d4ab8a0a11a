using System.Reflection;

namespace NetPolSdk.Core.Tests.Authoring;

public sealed class PlatformTests
{
    /// <summary>What the charts install, one component a line: member, namespace, labels, ports.</summary>
    private const string Charts = """
        CoreDns | kube-system | k8s-app=kube-dns | dns 53/UDP, dns-tcp 53/TCP, metrics 9153/TCP, health 8080/TCP, ready 8181/TCP
        NodeLocalDns | kube-system | k8s-app=node-local-dns | dns 53/UDP, dns-tcp 53/TCP, metrics 9253/TCP
        OpenShiftDns | openshift-dns | dns.operator.openshift.io/daemonset-dns=default | dns 5353/UDP, dns-tcp 5353/TCP, metrics 9154/TCP
        IngressNginx | ingress-nginx | app.kubernetes.io/component=controller,app.kubernetes.io/name=ingress-nginx | http 80/TCP, https 443/TCP, webhook 8443/TCP, metrics 10254/TCP
        Traefik | traefik | app.kubernetes.io/name=traefik | web 8000/TCP, websecure 8443/TCP, traefik 8080/TCP, metrics 9100/TCP
        HaproxyKubernetesIngress | haproxy-controller | app.kubernetes.io/name=kubernetes-ingress | http 8080/TCP, https 8443/TCP, quic 8443/UDP, stat 1024/TCP, admin 6060/TCP
        ContourEnvoy | projectcontour | app=envoy | http 8080/TCP, https 8443/TCP, metrics 8002/TCP
        Contour | projectcontour | app=contour | xds 8001/TCP, metrics 8000/TCP
        EnvoyGateway | envoy-gateway-system | control-plane=envoy-gateway | xds 18000/TCP, ratelimit 18001/TCP, wasm 18002/TCP
        IstioIngressGateway | istio-system | istio=ingressgateway | http 8080/TCP, https 8443/TCP, health 15021/TCP, metrics 15020/TCP, envoy-metrics 15090/TCP
        Istiod | istio-system | app=istiod | grpc-xds 15010/TCP, https-dns 15012/TCP, webhook 15017/TCP, metrics 15014/TCP, debug 8080/TCP
        IstioSidecar | (any) | security.istio.io/tlsMode=istio | inbound 15006/TCP, outbound 15001/TCP, hbone 15008/TCP, metrics 15020/TCP, health 15021/TCP, envoy-metrics 15090/TCP
        Ztunnel | istio-system | app=ztunnel | hbone 15008/TCP, outbound 15001/TCP, inbound 15006/TCP, metrics 15020/TCP, health 15021/TCP, dns 15053/UDP, dns-tcp 15053/TCP
        IstioCni | istio-system | k8s-app=istio-cni-node | metrics 15014/TCP, ready 8000/TCP
        LinkerdDestination | linkerd | linkerd.io/control-plane-component=destination | grpc 8086/TCP, policy 8090/TCP, sp-validator 8443/TCP, policy-webhook 9443/TCP
        LinkerdIdentity | linkerd | linkerd.io/control-plane-component=identity | grpc 8080/TCP
        LinkerdProxyInjector | linkerd | linkerd.io/control-plane-component=proxy-injector | webhook 8443/TCP
        LinkerdProxy | (any) | linkerd.io/control-plane-ns=linkerd | inbound 4143/TCP, outbound 4140/TCP, control 4190/TCP, admin 4191/TCP
        Prometheus | monitoring | app.kubernetes.io/name=prometheus | http 9090/TCP, reloader 8080/TCP
        Alertmanager | monitoring | app.kubernetes.io/name=alertmanager | http 9093/TCP, cluster 9094/TCP, cluster-udp 9094/UDP
        Grafana | monitoring | app.kubernetes.io/name=grafana | http 3000/TCP
        KubeStateMetrics | monitoring | app.kubernetes.io/name=kube-state-metrics | https-main 8443/TCP, https-self 9443/TCP, http 8080/TCP, telemetry 8081/TCP
        NodeExporter | monitoring | app.kubernetes.io/name=node-exporter | metrics 9100/TCP
        PrometheusOperator | monitoring | app.kubernetes.io/name=prometheus-operator | https 8443/TCP, webhook 10250/TCP
        Alloy | alloy | app.kubernetes.io/name=alloy | http 12345/TCP, otlp-grpc 4317/TCP, otlp-http 4318/TCP
        GrafanaAgent | monitoring | app.kubernetes.io/name=grafana-agent | http-metrics 80/TCP
        OpenTelemetryCollector | opentelemetry | app.kubernetes.io/name=opentelemetry-collector,component=standalone-collector | otlp-grpc 4317/TCP, otlp-http 4318/TCP, jaeger-compact 6831/UDP, jaeger-grpc 14250/TCP, jaeger-thrift 14268/TCP, zipkin 9411/TCP, metrics 8888/TCP
        OpenTelemetryAgent | opentelemetry | app.kubernetes.io/name=opentelemetry-collector,component=agent-collector | otlp-grpc 4317/TCP, otlp-http 4318/TCP, jaeger-compact 6831/UDP, jaeger-grpc 14250/TCP, jaeger-thrift 14268/TCP, zipkin 9411/TCP, metrics 8888/TCP
        CertManager | cert-manager | app.kubernetes.io/name=cert-manager | metrics 9402/TCP
        CertManagerWebhook | cert-manager | app.kubernetes.io/name=webhook | webhook 10250/TCP, health 6080/TCP, metrics 9402/TCP
        CertManagerCainjector | cert-manager | app.kubernetes.io/name=cainjector | metrics 9402/TCP
        AcmeHttp01Solver | (any) | acme.cert-manager.io/http01-solver=true | http 8089/TCP
        MetricsServer | kube-system | k8s-app=metrics-server | https 10250/TCP
        ExternalDns | external-dns | app.kubernetes.io/name=external-dns | http 7979/TCP
        ArgoCdServer | argocd | app.kubernetes.io/name=argocd-server | http 8080/TCP, metrics 8083/TCP
        ArgoCdRepoServer | argocd | app.kubernetes.io/name=argocd-repo-server | grpc 8081/TCP, metrics 8084/TCP
        ArgoCdRedis | argocd | app.kubernetes.io/name=argocd-redis | redis 6379/TCP
        ArgoCdApplicationController | argocd | app.kubernetes.io/name=argocd-application-controller | metrics 8082/TCP
        ArgoCdApplicationSetController | argocd | app.kubernetes.io/name=argocd-applicationset-controller | webhook 7000/TCP, metrics 8080/TCP
        ArgoCdDexServer | argocd | app.kubernetes.io/name=argocd-dex-server | http 5556/TCP, grpc 5557/TCP, metrics 5558/TCP
        ArgoCdNotificationsController | argocd | app.kubernetes.io/name=argocd-notifications-controller | metrics 9001/TCP
        ArgoCdCommitServer | argocd | app.kubernetes.io/name=argocd-commit-server | grpc 8086/TCP, metrics 8087/TCP
        FluxSourceController | flux-system | app=source-controller | http 9090/TCP, metrics 8080/TCP
        FluxKustomizeController | flux-system | app=kustomize-controller | metrics 8080/TCP
        FluxHelmController | flux-system | app=helm-controller | metrics 8080/TCP
        FluxNotificationController | flux-system | app=notification-controller | http 9090/TCP, receiver 9292/TCP, metrics 8080/TCP
        KedaOperator | keda | app=keda-operator | grpc 9666/TCP, metrics 8080/TCP
        KedaMetricsApiServer | keda | app=keda-operator-metrics-apiserver | https 6443/TCP, metrics 8080/TCP
        KedaAdmissionWebhooks | keda | app=keda-admission-webhooks | webhook 9443/TCP, metrics 8080/TCP
        """;

    [Fact]
    public void Every_component_is_what_its_chart_installs() =>
        string.Join('\n', Components().Select(Line).Order(StringComparer.Ordinal))
            .ShouldBe(string.Join('\n', Charts.Split('\n', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)));

    [Fact]
    public void Only_node_local_dns_and_node_exporter_are_on_the_host_network() =>
        Components().Where(member => member.Component.IsHostNetwork).Select(member => member.Member).Order()
            .ShouldBe([nameof(Platform.NodeExporter), nameof(Platform.NodeLocalDns)]);

    [Fact]
    public void Component_names_are_unique() =>
        Components().Select(member => member.Component.Name).ShouldBeUnique();

    [Fact]
    public void A_component_is_one_peer_with_both_selectors()
    {
        Peer peer = Platform.Prometheus;

        peer.ShouldBe(Pods.Labelled("app.kubernetes.io/name", "prometheus").In(Namespaces.Named("monitoring")));
    }

    [Fact]
    public void A_component_of_every_namespace_is_pods_in_all_namespaces() =>
        Platform.LinkerdProxy.ToPeer().ShouldBe(Pods.Labelled("linkerd.io/control-plane-ns", "linkerd").In(Namespaces.All));

    [Fact]
    public void Every_part_of_a_component_can_be_overridden()
    {
        var prometheus = Platform.Prometheus
            .InNamespace("observability")
            .WithPods(Pods.Labelled("app", "prometheus"))
            .WithPort("http", Port.Tcp(9091))
            .WithPort("grpc", Port.Tcp(10901));

        prometheus.ToPeer().ShouldBe(Pods.Labelled("app", "prometheus").In(Namespaces.Named("observability")));
        prometheus.PortFor("http").ShouldBe(Port.Tcp(9091));
        prometheus.PortFor("grpc").ShouldBe(Port.Tcp(10901));
        prometheus.PortFor("reloader").ShouldBe(Port.Tcp(8080));
        Platform.Prometheus.PortFor("http").ShouldBe(Port.Tcp(9090));
    }

    [Fact]
    public void A_port_that_a_component_lacks_is_refused_with_those_it_has() =>
        Should.Throw<ArgumentException>(() => Platform.Prometheus.PortFor("metrics"))
            .Message.ShouldStartWith("prometheus has no port named \"metrics\"; it has http, reloader.");

    [Fact]
    public void A_namespace_that_cannot_be_is_refused() =>
        Refusals.Of(() => Platform.Traefik.InNamespace("kube_system")).ShouldSay("namespaceSelector", "NPS0009", "namespace", "kube-system");

    [Fact]
    public void Labels_that_depend_on_a_release_are_methods()
    {
        Platform.DatadogAgent("dd").Pods.ShouldBe(Pods.Labelled("app", "dd"));
        Platform.DatadogClusterAgent("dd").Pods.ShouldBe(Pods.Labelled("app", "dd-cluster-agent"));
        Platform.DatadogClusterAgent().ToPeer().ShouldBe(Pods.Labelled("app", "datadog-cluster-agent").In(Namespaces.Named("datadog")));
        Platform.IstioGateway().ToPeer().ShouldBe(Pods.Labelled("istio", "ingress").In(Namespaces.Named("istio-ingress")));
        Platform.IstioGateway("edge").Pods.ShouldBe(Pods.Labelled("istio", "edge"));
        Platform.EnvoyGatewayProxy("eg", "web").ToPeer().ToString().ShouldBe(
            "pods gateway.envoyproxy.io/owning-gateway-name=eg,gateway.envoyproxy.io/owning-gateway-namespace=web in namespaces kubernetes.io/metadata.name=envoy-gateway-system");
    }

    [Fact]
    public void A_release_that_cannot_label_is_refused_by_its_own_parameter()
    {
        Refusals.Of(() => Platform.DatadogAgent("a b")).ShouldSay("matchLabels", "NPS0008", "release");
        Refusals.Of(() => Platform.EnvoyGatewayProxy("eg", "a b")).ShouldSay("matchLabels", "NPS0008", "gatewayNamespace");
    }

    private static IEnumerable<(string Member, PlatformComponent Component)> Components() =>
        from property in typeof(Platform).GetProperties(BindingFlags.Public | BindingFlags.Static)
        select (property.Name, (PlatformComponent)property.GetValue(null)!);

    private static string Line((string Member, PlatformComponent Component) member) => string.Join(
        " | ",
        member.Member,
        member.Component.Namespace ?? "(any)",
        member.Component.Pods.Selector,
        string.Join(", ", member.Component.Ports.Select(port => port.Key + " " + port.Value)));
}
