namespace NetPolSdk.Core.Tests.Authoring;

public sealed class BaselineTests
{
    [Fact]
    public void The_layers_are_policies_in_the_order_said()
    {
        var tenant = Namespaces.Labelled("tenant", "acme");

        Baseline.For("prod").DenyIngress().DenyEgress().DenyAll().AllowDns().AllowSameNamespace().AllowSameTenant(tenant)
            .AllowIngressFrom(Platform.IngressNginx, on: Port.Named("http"))
            .AllowScrapingBy(Platform.Prometheus, on: Port.Named("metrics"))
            .AllowInternet(on: Port.Tcp(443))
            .ShouldBe(
            [
                Presets.DenyIngress("prod"),
                Presets.DenyEgress("prod"),
                Presets.DenyAll("prod"),
                Presets.AllowDns("prod"),
                Presets.AllowSameNamespace("prod"),
                Presets.AllowSameTenant("prod", tenant),
                Presets.AllowIngressController("prod", Platform.IngressNginx, Port.Named("http")),
                Presets.AllowScraping("prod", Platform.Prometheus, Port.Named("metrics")),
                Presets.AllowInternet("prod", Port.Tcp(443)),
            ]);
    }

    [Fact]
    public void A_layer_said_again_adds_its_rules_to_the_policy_there_is()
    {
        var baseline = Baseline.For("prod").AllowDns().DenyAll().AllowDns(Dns.NodeLocalCache);

        baseline.Count.ShouldBe(2);
        baseline[0].ShouldBe(Presets.AllowDns("prod", Dns.KubeDns, Dns.NodeLocalCache));
    }

    [Fact]
    public void The_same_layer_said_twice_changes_nothing()
    {
        var once = Baseline.For("prod").DenyAll().AllowDns().AllowSameNamespace().AllowIngressFrom(Platform.Traefik, Port.Tcp(80));

        once.DenyAll().AllowDns().AllowSameNamespace().AllowIngressFrom(Platform.Traefik, Port.Tcp(80)).ShouldBe(once);
    }

    [Fact]
    public void Two_ingress_controllers_share_a_layer() =>
        Baseline.For("prod").AllowIngressFrom(Platform.Traefik, Port.Tcp(80)).AllowIngressFrom(Platform.IngressNginx, Port.Tcp(80))
            .Single().Ingress.Count.ShouldBe(2);

    [Fact]
    public void Baselines_are_equal_when_their_namespace_and_policies_are()
    {
        var one = Baseline.For("prod").DenyAll();

        one.Equals(Baseline.For("prod").DenyAll()).ShouldBeTrue();
        one.GetHashCode().ShouldBe(Baseline.For("prod").DenyAll().GetHashCode());
        one.Equals(Baseline.For("test").DenyAll()).ShouldBeFalse();
        Baseline.For("prod").Equals(Baseline.For("test")).ShouldBeFalse();
    }

    [Fact]
    public void A_namespace_that_cannot_be_is_refused() =>
        Refusals.Of(() => Baseline.For("prod.eu")).ShouldSay("metadata.namespace", "NPS0009", "namespace", "prod-eu");
}
