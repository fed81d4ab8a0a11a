namespace NetPolSdk.Core.Tests.Rules.Inventory;

public sealed class WellKnownLabelsTests
{
    private static IEnumerable<Finding> Findings(Peer from, Cluster? cluster = null) =>
        Known.Findings(Known.Shop.AllowIngress(from, Port.Tcp(80)), cluster ?? Cluster.Empty);

    [Theory]
    [InlineData("kubernetes.io/metdata.name", "data", "kubernetes.io/metadata.name")]
    [InlineData("kubernets.io/metadata.name", "data", "kubernetes.io/metadata.name")]
    [InlineData("app.kubernetes.io/nam", "api", "app.kubernetes.io/name")]
    [InlineData("k8s-ap", "kube-dns", "k8s-app")]
    [InlineData("k8s-app", "kubedns", "kube-dns")]
    [InlineData("kubernetes.io/metadata.name", "kube-sytem", "kube-system")]
    [InlineData("kubernetes.io/metadata.name", "ingress-ngnix", "ingress-nginx")]
    public void A_slip_in_a_label_that_every_cluster_has_is_reported_without_an_inventory(string key, string value, string meant)
    {
        var finding = Findings(Pods.All.In(Namespaces.Labelled(key, value))).ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS4005");
        finding.Severity.ShouldBe(Severity.Info);
        finding.Remedy.ShouldBe($"Did you mean {meant}?");
        finding.Facts["meant"].ShouldBe(meant);
    }

    [Theory]
    [InlineData("app", "kubedns")]
    [InlineData("apps", "api")]
    [InlineData("example.com/name", "api")]
    [InlineData("app.kubernetes.io/tier", "api")]
    [InlineData("app.kubernetes.io/name", "kubedns")]
    [InlineData("k8s-app", "my-dns")]
    [InlineData("kubernetes.io/metadata.name", "kube-system-2")]
    [InlineData("kubernetes.io/metadata.name", "traffic")]
    public void What_is_somebodys_own_is_left_alone(string key, string value) => Findings(Namespaces.Labelled(key, value)).ShouldBeEmpty();

    [Fact]
    public void A_label_that_the_inventory_knows_is_no_slip() =>
        Findings(Pods.Labelled("k8s-apps", "x"), Cluster.With(Workload.Named("x", "elsewhere").WithLabels(("k8s-apps", "x")))).ShouldBeEmpty();

    [Fact]
    public void A_pods_namespace_as_Cilium_labels_it_is_reported()
    {
        var finding = Findings(Pods.Labelled("io.kubernetes.pod.namespace", "data")).ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS4006");
        finding.Remedy.ShouldBe("Select the namespace: Namespaces.Named(\"data\"), in YAML a namespaceSelector with kubernetes.io/metadata.name.");
    }

    [Fact]
    public void A_namespaces_label_as_Cilium_has_it_is_reported() =>
        Findings(Pods.Labelled(Label.Exists("io.cilium.k8s.namespace.labels.team"))).ShouldHaveSingleItem().Remedy.ShouldBe("Select namespaces by their label team.");
}
