namespace NetPolSdk.Manifests.Tests.Evaluation;

public sealed class ManifestServicesTests
{
    private static Cluster Read(string yaml) => Manifest.Parse(yaml).ToCluster();

    [Fact]
    public void A_service_is_read_with_its_selector_and_with_the_pods_ports_behind_its_own()
    {
        var service = Read("""
            apiVersion: v1
            kind: Service
            metadata: {name: api, namespace: prod}
            spec:
              type: LoadBalancer
              selector: {app: api}
              ports:
              - {name: http, port: 80, targetPort: 8080}
              - {port: 9090, targetPort: metrics}
              - {port: 53, protocol: UDP}
            """).Services.ShouldHaveSingleItem();

        service.Address.ShouldBe("prod/api");
        service.Type.ShouldBe("LoadBalancer");
        service.IsOutside.ShouldBeTrue();
        service.Selector.ShouldBe(ValueMap.Empty.With("app", "api"));
        service.Ports.ShouldBe([new("http", 80, Port.Tcp(8080)), new(null, 9090, Port.Named("metrics")), new(null, 53, Port.Udp(53))]);
        service.Selects(Workload.Named("x", "prod").WithLabels(("app", "api"), ("tier", "web"))).ShouldBeTrue();
        service.Selects(Workload.Named("x", "dev").WithLabels(("app", "api"))).ShouldBeFalse();
    }

    [Fact]
    public void What_is_not_of_the_right_form_is_left_out_of_a_service()
    {
        var service = Read("""
            apiVersion: v1
            kind: Service
            metadata: {name: odd}
            spec:
              ports:
              - {port: 80, protocol: ICMP}
              - {port: 0}
              - {targetPort: 80}
              - {port: 80, targetPort: -x-}
              - 80
            """).Services.ShouldHaveSingleItem();

        service.Namespace.ShouldBe("default");
        service.Type.ShouldBe("ClusterIP");
        service.Ports.ShouldBeEmpty();
        service.Selects(Workload.Named("any", "default")).ShouldBeFalse("a Service without a selector selects nothing");
    }

    [Fact]
    public void Only_a_namespace_that_a_file_declares_has_known_labels()
    {
        var cluster = Read("""
            apiVersion: v1
            kind: Namespace
            metadata: {name: prod, labels: {team: web}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: api, namespace: prod}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: api, namespace: dev}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: api, namespace: test}
            """);

        cluster.Namespaces.Select(item => $"{item.Name} {item.IsDeclared}").ShouldBe(["dev False", "prod True", "test False"]);
        cluster.FindNamespace("dev")!.WithLabels(("a", "b")).IsDeclared.ShouldBeFalse();
        cluster.WorkloadsIn("prod").ShouldHaveSingleItem().Address.ShouldBe("prod/api");
        cluster.WorkloadsIn("test").ShouldBeEmpty();
    }
}
