namespace NetPolSdk.Manifests.Tests.Evaluation;

public sealed class ManifestEntrancesTests
{
    private const string Pods = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ ports: [{ containerPort: 8080, name: http }, { containerPort: 8443, name: https }] }] } } }
        ---

        """;

    private const string Service = Pods + """
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop }
        spec: { selector: { app: web }, ports: [{ port: 80, name: plain, targetPort: http }, { port: 443, name: tls, targetPort: 8443 }] }
        ---

        """;

    [Theory]
    [InlineData("LoadBalancer", "Service shop/web → shop/web[Deployment]: TCP 8080")]
    [InlineData("NodePort", "Service shop/web → shop/web[Deployment]: TCP 8080")]
    public void A_service_that_is_open_to_the_outside_is_an_entrance_to_the_pods_port(string type, string text) => Entrances(Pods + $$"""
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop }
        spec: { type: {{type}}, selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
        """).ShouldHaveSingleItem().ShouldBe(text);

    [Fact]
    public void A_service_inside_the_cluster_is_no_entrance() => Entrances(Service).ShouldBeEmpty();

    [Theory]
    [InlineData("number: 80", "TCP 8080")]
    [InlineData("name: tls", "TCP 8443")]
    public void An_ingress_leads_to_the_port_of_the_service_that_it_names(string port, string traffic) => Entrances(Service + $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: entry, namespace: shop }
        spec: { rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { {{port}} } } } }] } }] }
        """).ShouldHaveSingleItem().ShouldBe($"Ingress shop/entry → shop/web[Deployment]: {traffic}");

    [Fact]
    public void A_default_backend_is_an_entrance_too() => Entrances(Service + """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: entry, namespace: shop }
        spec: { defaultBackend: { service: { name: web, port: { number: 443 } } } }
        """).ShouldHaveSingleItem().ShouldBe("Ingress shop/entry → shop/web[Deployment]: TCP 8443");

    [Theory]
    [InlineData("", "TCP 8080,8443")]
    [InlineData(", port: { targetPort: plain }", "TCP 8080")]
    [InlineData(", port: { targetPort: http }", "TCP 8080")]
    [InlineData(", port: { targetPort: 8443 }", "TCP 8443")]
    public void An_openshift_route_leads_to_its_target_port(string port, string traffic) => Entrances(Service + $$"""
        apiVersion: route.openshift.io/v1
        kind: Route
        metadata: { name: entry, namespace: shop }
        spec: { to: { kind: Service, name: web }{{port}} }
        """).ShouldHaveSingleItem().ShouldBe($"Route shop/entry → shop/web[Deployment]: {traffic}");

    [Fact]
    public void A_route_of_the_gateway_api_may_lead_to_another_namespace() => Entrances(Service + """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: entry, namespace: edge }
        spec: { parentRefs: [{ name: gateway }], rules: [{ backendRefs: [{ name: web, namespace: shop, port: 443 }, { name: gone, port: 1 }] }] }
        """).ShouldHaveSingleItem().ShouldBe("HTTPRoute edge/entry → shop/web[Deployment]: TCP 8443");

    private static IEnumerable<string> Entrances(string text)
    {
        var manifest = Manifest.Parse(text);
        return manifest.EntrancesOf(manifest.ToCluster()).Select(entrance => entrance.ToString());
    }
}
