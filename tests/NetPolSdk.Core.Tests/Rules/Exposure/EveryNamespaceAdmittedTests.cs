namespace NetPolSdk.Core.Tests.Rules;

public sealed class EveryNamespaceAdmittedTests
{
    private const string Id = "NPS3005";

    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    [Fact]
    public void All_pods_of_all_namespaces_are_reported_however_they_are_written()
    {
        Api.AllowIngress([Pods.All, Namespaces.All], Port.Tcp(80)).FieldsOf(Id).ShouldBe(["api spec.ingress[0].from[1]"]);
        Api.AllowIngress(Pods.All.In(Namespaces.All)).FieldsOf(Id).ShouldBe(["api spec.ingress[0].from[0]"]);
    }

    [Fact]
    public void Certain_pods_or_namespaces_egress_and_dead_rules_are_not()
    {
        Api.AllowIngress(Pods.Labelled("app", "prometheus").In(Namespaces.All)).FieldsOf(Id).ShouldBeEmpty();
        Api.AllowIngress(Namespaces.AllExcept("sandbox")).FieldsOf(Id).ShouldBeEmpty();
        Api.AllowIngress(Pods.All).FieldsOf(Id).ShouldBeEmpty();
        Api.AllowIngress(Platform.IstioSidecar).FieldsOf(Id).ShouldBeEmpty();
        Api.AllowEgress(Namespaces.All, Port.Udp(53)).FieldsOf(Id).ShouldBeEmpty();
        Api.AllowIngress(Namespaces.All).WithPolicyTypes(PolicyTypes.Egress).FieldsOf(Id).ShouldBeEmpty();
    }

    [Fact]
    public void It_is_a_hint_and_no_warning() => Api.AllowIngress(Namespaces.All).FindingOf(Id).Severity.ShouldBe(Severity.Info);
}
