namespace NetPolSdk.Core.Tests.Rules;

public sealed class AmbientProbesTests
{
    private const string Id = "NPS2006";

    private static readonly LintOptions Ambient = new() { Mesh = Mesh.IstioAmbient };

    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));
    private static readonly IpBlock Probes = IpBlock.Of("169.254.7.127/32");

    [Fact]
    public void Pods_isolated_for_ingress_that_do_not_admit_the_address_are_reported()
    {
        var finding = Api.AllowIngress(Namespaces.All).FindingOf(Id, Ambient);

        finding.Field.ToString().ShouldBe("spec.ingress");
        finding.Message.ShouldBe("In ambient mode the kubelet's probes come from 169.254.7.127, and nothing admits it to the pods app=api of namespace prod: their probes fail, and they are restarted.");
        Presets.DenyAll("prod").FieldsOf(Id, Ambient).ShouldBe(["default-deny-all spec.ingress"]);
    }

    [Fact]
    public void The_address_by_itself_in_a_range_or_among_everybody_is_enough()
    {
        Api.AllowIngress(Probes).FieldsOf(Id, Ambient).ShouldBeEmpty();
        Api.AllowIngress(IpBlock.Of("169.254.0.0/16"), Port.Tcp(8080)).FieldsOf(Id, Ambient).ShouldBeEmpty();
        Api.AllowIngress(Peer.Anyone, Port.Tcp(8080)).FieldsOf(Id, Ambient).ShouldBeEmpty();
        Api.AllowIngress(Internet.IPv4, Port.Tcp(8080)).FieldsOf(Id, Ambient).ShouldBe(["api spec.ingress"]);
    }

    [Fact]
    public void A_baseline_that_admits_it_to_all_pods_is_enough() =>
        new[] { Presets.DenyAll("prod"), Api.AllowIngress(Pods.All), NetworkPolicy.Named("probes").InNamespace("prod").For(Pods.All).AllowIngress(Probes) }.FieldsOf(Id, Ambient).ShouldBeEmpty();

    [Fact]
    public void Egress_alone_and_other_meshes_are_not_reported()
    {
        Api.AllowEgressToDns().FieldsOf(Id, Ambient).ShouldBeEmpty();
        Api.AllowIngress(Pods.All).FieldsOf(Id).ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_range_may_hold_the_address()
    {
        using var _ = Hole.Admit();

        Api.AllowIngress(IpBlock.Of(Hole.Text(1)), Port.Tcp(80)).FieldsOf(Id, Ambient).ShouldBeEmpty();
    }
}
