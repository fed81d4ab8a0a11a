namespace NetPolSdk.Core.Tests.Rules;

public sealed class ChallengeBlockedTests
{
    private const string Id = "NPS2012";

    private static readonly NetworkPolicy Denial = Presets.DenyIngress("shop");

    private static readonly LintOptions Options = new()
    {
        Cluster = Cluster.Empty.AndUndeclared(
        [
            Workload.Named("cm-acme-http-solver", "shop").WithLabels(("acme.cert-manager.io/http01-solver", "true"))
                .ExpectingCall(new ExpectedCall(PlatformCaller.IngressController, "Issuer shop/letsencrypt", TrafficSet.Of(Protocol.Tcp, 8089))),
        ]),
    };

    [Fact]
    public void Solvers_that_nobody_admits_are_reported()
    {
        Denial.FindingOf(Id, Options).Message.ShouldBe(
            "Issuer shop/letsencrypt has cert-manager answer ACME challenges from pods in namespace shop on TCP 8089, and no policy admits an ingress controller to them: no certificate is issued or renewed.");
        new[] { Denial, Presets.AllowIngressController("shop", Platform.IngressNginx, Port.Tcp(8080)) }.FieldsOf(Id, Options).ShouldBe(["default-deny-ingress spec.ingress"]);
    }

    [Fact]
    public void Solvers_that_are_admitted_or_not_isolated_are_not()
    {
        var solvers = NetworkPolicy.Named("acme").InNamespace("shop").For(Pods.Labelled("acme.cert-manager.io/http01-solver", "true")).AllowIngress(Platform.IngressNginx, Port.Tcp(8089));
        new[] { Denial, solvers }.FieldsOf(Id, Options).ShouldBeEmpty();
        new[] { Denial, Presets.AllowIngressController("shop", Platform.IngressNginx, Port.Tcp(8089)) }.FieldsOf(Id, Options).ShouldBeEmpty();
        NetworkPolicy.Named("web").InNamespace("shop").For(Pods.Labelled("app", "web")).DenyIngress().FieldsOf(Id, Options).ShouldBeEmpty();
        Denial.FieldsOf(Id).ShouldBeEmpty();
    }
}
