namespace NetPolSdk.Core.Tests.Rules;

public sealed class MeshControlPlaneTests
{
    private const string Id = "NPS2007";

    private static readonly LintOptions Sidecars = new() { Mesh = Mesh.IstioSidecar };
    private static readonly LintOptions Linkerd = new() { Mesh = Mesh.Linkerd };

    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    [Fact]
    public void Egress_without_istiod_is_reported()
    {
        var finding = Api.AllowEgressToDns().FindingOf(Id, Sidecars);

        finding.Field.ToString().ShouldBe("spec.egress");
        finding.Severity.ShouldBe(Severity.Info);
        finding.Message.ShouldBe("Istio's sidecars get their configuration and certificates from istiod on port 15012, and no egress rule for these pods allows it.");
    }

    [Fact]
    public void Istiod_its_namespace_or_a_baseline_is_enough()
    {
        Api.AllowEgressToDns().AllowEgress(Platform.Istiod, Port.Tcp(15012)).FieldsOf(Id, Sidecars).ShouldBeEmpty();
        Api.AllowEgressToDns().AllowEgress(Namespaces.Named("istio-system")).FieldsOf(Id, Sidecars).ShouldBeEmpty();
        new[] { Api.AllowEgressToDns(), NetworkPolicy.Named("mesh").InNamespace("prod").For(Pods.All).AllowEgress(Platform.Istiod, Port.Tcp(15012)) }.FieldsOf(Id, Sidecars).ShouldBeEmpty();
        Api.AllowEgressToDns().AllowEgress(Platform.Istiod, Port.Tcp(15010)).FieldsOf(Id, Sidecars).ShouldBe(["api spec.egress"]);
    }

    [Fact]
    public void Pods_that_may_not_connect_at_all_and_pods_without_a_mesh_are_not_reported()
    {
        Api.DenyEgress().FieldsOf(Id, Sidecars).ShouldBeEmpty();
        Api.AllowEgressToDns().FieldsOf(Id).ShouldBeEmpty();
        Api.AllowEgressToDns().FieldsOf(Id, new LintOptions { Mesh = Mesh.IstioAmbient }).ShouldBeEmpty();
    }

    [Fact]
    public void Linkerd_needs_its_control_plane_and_its_port()
    {
        Api.AllowEgressToDns().FieldsOf(Id, Linkerd).ShouldBe(["api spec.egress"]);
        Api.AllowEgressToDns().AllowEgress(Namespaces.Named("linkerd")).FieldsOf(Id, Linkerd).ShouldBeEmpty();
        Api.AllowIngress(Pods.All, Port.Tcp(8080)).FieldsOf(Id, Linkerd).ShouldBe(["api spec.ingress[0].ports"]);
        Api.AllowIngress(Pods.All, [Port.Tcp(8080), Port.Tcp(4143)]).FieldsOf(Id, Linkerd).ShouldBeEmpty();
        Api.AllowIngress(Pods.All, Port.Tcp(8080)).FieldsOf(Id, Sidecars).ShouldBeEmpty();
    }

    [Fact]
    public void Where_Prometheus_is_let_in_the_metrics_of_the_mesh_are_wanted_too()
    {
        var scraped = Api.AllowIngress(Platform.Prometheus, Port.Tcp(9102));

        scraped.FindingOf(Id, Sidecars).Message.ShouldBe("Istio's sidecars give their metrics on port 15020. This rule lets Prometheus in on 9102/TCP only, so those of the mesh are missing.");
        Api.AllowIngress(Platform.Prometheus, [Port.Tcp(9102), Port.Tcp(15090)]).FieldsOf(Id, Sidecars).ShouldBeEmpty();
        new[] { scraped, NetworkPolicy.Named("mesh").InNamespace("prod").For(Pods.All).AllowIngress(Namespaces.Named("monitoring"), Port.Tcp(15020)) }.FieldsOf(Id, Sidecars).ShouldBeEmpty();
        Api.AllowIngress(Namespaces.Named("linkerd-viz"), [Port.Tcp(9102), Port.Tcp(4143)]).FieldsOf(Id, Linkerd).ShouldBe(["api spec.ingress[0].ports"]);
        Api.AllowIngress(Namespaces.Named("linkerd-viz"), [Port.Tcp(4191), Port.Tcp(4143)]).FieldsOf(Id, Linkerd).ShouldBeEmpty();
        Api.AllowIngress(Platform.Prometheus).FieldsOf(Id, Sidecars).ShouldBeEmpty();
        scraped.FieldsOf(Id).ShouldBeEmpty();
    }
}
