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

    private const string Route = """
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: entry, namespace: shop }
        spec: { hostnames: [a.example.com], parentRefs: [{ name: public, namespace: edge }], rules: [{ backendRefs: [{ name: web, port: 443 }] }] }

        """;

    private const string Grant = """
        ---
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata: { name: edge, namespace: shop }
        spec: { from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: edge }], to: [{ group: "", kind: Service }] }
        ---

        """;

    [Theory]
    [InlineData("{ name: web, protocol: HTTPS, port: 443, allowedRoutes: { namespaces: { from: All } } }", " through Gateway edge/public web (HTTPS 443)")]
    [InlineData("{ name: web, protocol: HTTP, port: 80, hostname: '*.example.com', allowedRoutes: { namespaces: { from: Selector, selector: { matchLabels: { public: 'yes' } } } } }", " through Gateway edge/public web (HTTP 80, *.example.com)")]
    [InlineData("{ name: web, protocol: HTTP, port: 80, allowedRoutes: { namespaces: { from: All }, kinds: [{ kind: HTTPRoute }] } }", " through Gateway edge/public web (HTTP 80)")]
    [InlineData("{ name: web, protocol: HTTPS, port: 443 }", null)]
    [InlineData("{ name: web, protocol: HTTPS, port: 443, allowedRoutes: { namespaces: { from: Same } } }", null)]
    [InlineData("{ name: web, protocol: HTTP, port: 80, allowedRoutes: { namespaces: { from: Selector, selector: { matchExpressions: [{ key: public, operator: DoesNotExist }] } } } }", null)]
    [InlineData("{ name: web, protocol: HTTP, port: 80, hostname: b.example.com, allowedRoutes: { namespaces: { from: All } } }", null)]
    [InlineData("{ name: web, protocol: HTTP, port: 80, allowedRoutes: { namespaces: { from: All }, kinds: [{ kind: GRPCRoute }] } }", null)]
    [InlineData("{ name: web, protocol: TCP, port: 80, allowedRoutes: { namespaces: { from: All } } }", null)]
    public void A_route_is_an_entrance_through_the_listeners_that_take_it(string listener, string? through) => Entrances(Service + $$"""
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { public: "yes" } }
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: { name: public, namespace: edge }
        spec: { listeners: [{{listener}}] }

        """ + Route).ShouldBe(through is null ? [] : [$"HTTPRoute shop/entry{through} → shop/web[Deployment]: TCP 8443"]);

    [Fact]
    public void A_route_may_name_one_listener_and_is_none_for_parents_inside_the_mesh()
    {
        const string Gateway = """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: { name: public, namespace: shop }
            spec: { listeners: [{ name: plain, protocol: HTTP, port: 80 }, { name: tls, protocol: HTTPS, port: 443 }] }
            ---

            """;

        With("{ name: public }").ShouldHaveSingleItem().ShouldContain(" through Gateway shop/public plain (HTTP 80) and Gateway shop/public tls (HTTPS 443) → ");
        With("{ name: public, sectionName: tls }").ShouldHaveSingleItem().ShouldContain(" through Gateway shop/public tls (HTTPS 443) → ");
        With("{ name: public, port: 80 }").ShouldHaveSingleItem().ShouldContain(" through Gateway shop/public plain (HTTP 80) → ");
        With("{ name: public, sectionName: gone }").ShouldBeEmpty();
        With("{ name: web, kind: Service, group: '' }").ShouldBeEmpty();

        static IEnumerable<string> With(string parent) => Entrances(Service + Gateway + $$"""
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: entry, namespace: shop }
            spec: { parentRefs: [{{parent}}], rules: [{ backendRefs: [{ name: web, port: 443 }] }] }
            """);
    }

    [Fact]
    public void Without_a_grant_a_route_leads_to_no_other_namespace() => Entrances(Service + """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: entry, namespace: edge }
        spec: { parentRefs: [{ name: gateway }], rules: [{ backendRefs: [{ name: web, namespace: shop, port: 443 }] }] }
        """).ShouldBeEmpty();

    [Fact]
    public void A_route_of_the_gateway_api_may_lead_to_another_namespace_that_grants_it() => Entrances(Service + Grant + """
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
