namespace NetPolSdk.Core.Tests.Rules;

public sealed class HboneNotAdmittedTests
{
    private const string Id = "NPS2005";

    private static readonly LintOptions Ambient = new() { Mesh = Mesh.IstioAmbient };

    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));
    private static readonly Pods Web = Pods.Labelled("app", "web");

    [Fact]
    public void A_rule_for_pods_that_names_ports_without_15008_is_reported()
    {
        Api.AllowIngress(Web, Port.Tcp(8080)).FieldsOf(Id, Ambient).ShouldBe(["api spec.ingress[0].ports"]);
        Api.AllowIngress(Namespaces.Named("web"), [Port.Tcp(80), Port.Tcp(443)]).FieldsOf(Id, Ambient).ShouldBe(["api spec.ingress[0].ports"]);
        Api.AllowIngress(Peer.Anyone, Port.Named("http")).FieldsOf(Id, Ambient).ShouldBe(["api spec.ingress[0].ports"]);
    }

    [Fact]
    public void Each_rule_is_judged_by_its_own_peers() => Api
        .AllowIngress(Web, [Port.Tcp(8080), Port.Tcp(15008)])
        .AllowIngress(Pods.Labelled("app", "batch"), Port.Tcp(8080))
        .FieldsOf(Id, Ambient).ShouldBe(["api spec.ingress[1].ports"]);

    [Fact]
    public void The_port_itself_all_ports_addresses_and_datagrams_are_not_reported()
    {
        Api.AllowIngress(Web, [Port.Tcp(8080), Port.Tcp(15008)]).FieldsOf(Id, Ambient).ShouldBeEmpty();
        Api.AllowIngress(Web, Port.TcpRange(8000, 16000)).FieldsOf(Id, Ambient).ShouldBeEmpty();
        Api.AllowIngress(Web).FieldsOf(Id, Ambient).ShouldBeEmpty();
        Api.AllowIngress(IpBlock.Of("203.0.113.0/24"), Port.Tcp(443)).FieldsOf(Id, Ambient).ShouldBeEmpty();
        Api.AllowIngress(Web, Port.Udp(53)).FieldsOf(Id, Ambient).ShouldBeEmpty();
        Api.AllowIngress(Web, Port.Tcp(8080)).AllowEgressToDns().WithPolicyTypes(PolicyTypes.Egress).FieldsOf(Id, Ambient).ShouldBeEmpty();
    }

    [Fact]
    public void Another_rule_or_policy_that_admits_the_same_pods_on_it_is_enough()
    {
        var api = Api.AllowIngress(Web, Port.Tcp(8080));
        var mesh = NetworkPolicy.Named("mesh").InNamespace("prod").For(Pods.All);

        api.AllowIngress(Pods.All, Port.Tcp(15008)).FieldsOf(Id, Ambient).ShouldBeEmpty();
        new[] { api, mesh.AllowIngress(Namespaces.All, Port.Tcp(15008)) }.FieldsOf(Id, Ambient).ShouldBeEmpty();
        new[] { api, mesh.AllowIngress(Pods.All, Port.Tcp(15008)) }.FieldsOf(Id, Ambient).ShouldBeEmpty();
        new[] { api, mesh.AllowIngress(Namespaces.Named("prod", "web"), Port.Tcp(15008)) }.FieldsOf(Id, Ambient).ShouldBeEmpty();
        new[] { api, mesh.AllowIngress(Namespaces.Named("web"), Port.Tcp(15008)) }.FieldsOf(Id, Ambient).ShouldBe(["api spec.ingress[0].ports"]);
        new[] { api, NetworkPolicy.Named("mesh").InNamespace("dev").For(Pods.All).AllowIngress(Pods.All, Port.Tcp(15008)) }.FieldsOf(Id, Ambient).ShouldBe(["api spec.ingress[0].ports"]);
    }

    [Fact]
    public void Without_the_mesh_nothing_is_reported()
    {
        Api.AllowIngress(Web, Port.Tcp(8080)).FieldsOf(Id).ShouldBeEmpty();
        Api.AllowIngress(Web, Port.Tcp(8080)).FieldsOf(Id, new LintOptions { Mesh = Mesh.IstioSidecar }).ShouldBeEmpty();
    }

    [Fact]
    public void Where_other_policies_may_exist_it_is_a_maybe() =>
        Api.AllowIngress(Web, Port.Tcp(8080)).FieldsOf(Id, Ambient with { OtherPoliciesMayExist = true }).ShouldBeEmpty();
}
