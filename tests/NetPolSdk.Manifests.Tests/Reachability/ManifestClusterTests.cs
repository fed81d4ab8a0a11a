namespace NetPolSdk.Manifests.Tests.Evaluation;

public sealed class ManifestClusterTests
{
    [Theory]
    [InlineData("apps/v1", "Deployment")]
    [InlineData("apps/v1", "ReplicaSet")]
    [InlineData("apps/v1", "StatefulSet")]
    [InlineData("apps/v1", "DaemonSet")]
    [InlineData("batch/v1", "Job")]
    [InlineData("v1", "ReplicationController")]
    public void A_controller_is_a_workload_with_the_labels_of_its_template(string apiVersion, string kind)
    {
        var cluster = Read($$"""
            apiVersion: {{apiVersion}}
            kind: {{kind}}
            metadata: { name: api, namespace: shop, labels: { app: not-this } }
            spec:
              template:
                metadata: { labels: { app: api, version: "1" } }
                spec:
                  serviceAccountName: robot
                  containers:
                  - ports: [{ containerPort: 8080, name: http }, { containerPort: 53, protocol: UDP }]
                  - ports: [{ containerPort: 9090, name: metrics }]
                  initContainers:
                  - restartPolicy: Always
                    ports: [{ containerPort: 15000, name: proxy }]
                  - ports: [{ containerPort: 1, name: done }]
            """);

        var workload = cluster.Workloads.ShouldHaveSingleItem();
        workload.ToString().ShouldBe($"shop/api[{kind}]");
        workload.Labels.ToString().ShouldBe("app=api,version=1");
        workload.ServiceAccount.ShouldBe("robot");
        workload.Ports.ShouldBe([new("http", Protocol.Tcp, 8080), new(null, Protocol.Udp, 53), new("metrics", Protocol.Tcp, 9090), new("proxy", Protocol.Tcp, 15000)]);
    }

    [Fact]
    public void A_cron_job_is_a_workload_of_its_jobs_template() => Read("""
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: nightly }
        spec: { jobTemplate: { spec: { template: { metadata: { labels: { app: nightly } }, spec: { hostNetwork: true } } } } }
        """).Workloads.ShouldHaveSingleItem().ShouldBe(Workload.Named("nightly", "default").OfKind("CronJob").WithLabels(("app", "nightly")).OnHostNetwork());

    [Fact]
    public void A_pod_brings_its_addresses() => Read("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a, namespace: x }
        status: { podIP: 10.0.0.1, podIPs: [{ ip: 10.0.0.1 }, { ip: "fd00::1" }] }
        """).Workloads.ShouldHaveSingleItem().Addresses.Select(address => address.ToString()).ShouldBe(["10.0.0.1", "fd00::1"]);

    [Fact]
    public void Pods_of_one_owner_that_are_alike_are_one_workload()
    {
        var cluster = Read(OwnedPod("a-1", "app: a") + OwnedPod("a-2", "app: a") + OwnedPod("a-3", "app: a"));

        cluster.Workloads.ShouldHaveSingleItem().ToString().ShouldBe("default/a[ReplicaSet]");
    }

    [Fact]
    public void Pods_of_one_owner_that_differ_stay_apart() =>
        Read(OwnedPod("a-1", "app: a") + OwnedPod("a-2", "app: b")).Workloads.Select(workload => workload.ToString()).ShouldBe(["default/a-1[Pod]", "default/a-2[Pod]"]);

    [Fact]
    public void Pods_whose_controller_is_declared_too_are_that_controller() => Read(OwnedPod("a-1", "app: a") + """
        apiVersion: apps/v1
        kind: ReplicaSet
        metadata: { name: a }
        spec: { template: { metadata: { labels: { app: a } } } }
        """).Workloads.Select(workload => workload.ToString()).ShouldBe(["default/a[ReplicaSet]"]);

    [Fact]
    public void A_namespace_that_no_file_declares_has_its_name_as_its_only_label()
    {
        var cluster = Read("""
            apiVersion: v1
            kind: Namespace
            metadata: { name: web, labels: { team: shop } }
            ---
            apiVersion: v1
            kind: Pod
            metadata: { name: a, namespace: data }
            """);

        cluster.FindNamespace("web")!.Labels.ToString().ShouldBe("kubernetes.io/metadata.name=web,team=shop");
        cluster.FindNamespace("data")!.Labels.ToString().ShouldBe("kubernetes.io/metadata.name=data");
        cluster.FindNamespace("elsewhere").ShouldBeNull();
    }

    [Fact]
    public void Of_an_object_that_occurs_twice_the_last_one_counts() => Read("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a, labels: { v: "1" } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: a, labels: { v: "2" } }
        """).Workloads.ShouldHaveSingleItem().Labels.ToString().ShouldBe("v=2");

    [Fact]
    public void What_is_not_of_the_right_form_is_left_out() => Read("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a, labels: [1, 2] }
        spec: { containers: { ports: 3 }, hostNetwork: "true", initContainers: [4] }
        status: { podIP: nowhere }
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: b }
        spec: nothing
        """).Workloads.ShouldHaveSingleItem().ShouldBe(Workload.Named("a", "default"));

    private static Cluster Read(string text) => Manifest.Parse(text).ToCluster();

    private static string OwnedPod(string name, string label) => $$"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: {{name}}
          labels: { {{label}} }
          ownerReferences: [{ apiVersion: apps/v1, kind: ReplicaSet, name: a, uid: "1", controller: true }]
        ---

        """;
}
