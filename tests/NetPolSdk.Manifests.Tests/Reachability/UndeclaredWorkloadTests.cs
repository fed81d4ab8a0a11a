namespace NetPolSdk.Manifests.Tests.Evaluation;

public sealed class UndeclaredWorkloadTests
{
    private const string Http01 = "{http01: {ingress: {podTemplate: {metadata: {labels: {team: edge}}}}}}";
    private const string Dns01 = "{dns01: {route53: {region: eu}}}";

    [Fact]
    public void An_issuer_with_http01_makes_solvers_in_its_namespace()
    {
        var solver = Made(Issuer("Issuer", Http01)).ShouldHaveSingleItem();

        solver.Namespace.ShouldBe("shop");
        solver.Labels["acme.cert-manager.io/http01-solver"].ShouldBe("true");
        solver.Labels["team"].ShouldBe("edge");
        solver.ExpectedCalls.ShouldHaveSingleItem().ToString().ShouldBe("Issuer shop/le: TCP 8089");
    }

    [Fact]
    public void An_issuer_of_the_cluster_makes_them_where_certificates_are_asked_of_it()
    {
        var issuer = Issuer("ClusterIssuer", Http01);
        Made(issuer).ShouldBeEmpty();
        Made(issuer + """

            ---
            apiVersion: cert-manager.io/v1
            kind: Certificate
            metadata: {name: web, namespace: web}
            spec: {issuerRef: {kind: ClusterIssuer, name: le}}
            ---
            apiVersion: cert-manager.io/v1
            kind: Certificate
            metadata: {name: own, namespace: own}
            spec: {issuerRef: {name: le}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: web, namespace: front, annotations: {cert-manager.io/cluster-issuer: le}}
            spec: {tls: [{hosts: [a.example.com]}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: plain, namespace: plain, annotations: {cert-manager.io/cluster-issuer: le}}
            """).Select(solver => solver.Namespace).ShouldBe(["web", "front"]);
    }

    [Fact]
    public void Issuers_that_may_solve_over_DNS_are_left_out()
    {
        Made(Issuer("Issuer", Dns01)).ShouldBeEmpty();
        Made(Issuer("Issuer", Http01 + ", " + Dns01)).ShouldBeEmpty();
    }

    [Fact]
    public void A_Prometheus_is_pods_with_its_labels_and_no_workload_of_lists()
    {
        var cluster = Manifest.Parse("""
            apiVersion: monitoring.coreos.com/v1
            kind: Prometheus
            metadata: {name: k8s, namespace: monitoring}
            spec: {podMetadata: {labels: {team: sre}}}
            """).ToCluster();

        var made = cluster.UndeclaredWorkloads.ShouldHaveSingleItem();
        made.ToString().ShouldBe("monitoring/prometheus-k8s[Prometheus]");
        made.Labels["app.kubernetes.io/name"].ShouldBe("prometheus");
        made.Labels["team"].ShouldBe("sre");
        cluster.Workloads.ShouldBeEmpty();
    }

    private static string Issuer(string kind, string solvers) => $$$"""
        apiVersion: cert-manager.io/v1
        kind: {{{kind}}}
        metadata: {name: le{{{(kind == "Issuer" ? ", namespace: shop" : "")}}}}
        spec: {acme: {server: "https://acme.example.com", solvers: [{{{solvers}}}]}}
        """;

    private static ValueList<Workload> Made(string text) => Manifest.Parse(text).ToCluster().UndeclaredWorkloads;
}
