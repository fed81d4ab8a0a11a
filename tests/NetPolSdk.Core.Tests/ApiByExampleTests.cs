namespace NetPolSdk.Core.Tests;

public sealed class ApiByExampleTests
{
    [Fact]
    public void A_policy_reads_as_the_design_says()
    {
        var api = NetworkPolicy.Named("api").InNamespace("prod")
            .For(Pods.Labelled("app", "api"))
            .AllowIngress(from: Pods.Labelled("app", "frontend").In(Namespaces.Named("web")), on: Port.Tcp(8080))
            .AllowIngress(from: [Platform.Prometheus, Platform.IngressNginx], on: Port.Named("metrics"))
            .AllowEgress(to: Pods.Labelled("app", "postgres"), on: Port.Tcp(5432))
            .AllowEgress(to: IpBlock.Of("203.0.113.0/24").Except("203.0.113.7/32"), on: [Port.Tcp(443), Port.TcpRange(8000, 8010)])
            .AllowEgressToDns()
            .Because("checkout calls the card gateway");

        api.PolicyTypes.ShouldBe(PolicyTypes.Both);
        api.Ingress.Count.ShouldBe(2);
        api.Ingress[1].From.Count.ShouldBe(2);
        api.Ingress[1].From[0].ShouldBe(Pods.Labelled("app.kubernetes.io/name", "prometheus").In(Namespaces.Named("monitoring")));
        api.Egress[1].To.ToString().ShouldBe("203.0.113.0/24 except 203.0.113.7/32");
        api.Egress[1].Ports.ToString().ShouldBe("443/TCP, 8000-8010/TCP");
        api.Reason.ShouldBe("checkout calls the card gateway");
    }

    [Fact]
    public void A_baseline_is_its_layers_in_order()
    {
        var baseline = Baseline.For("prod").DenyAll().AllowDns().AllowSameNamespace()
            .AllowIngressFrom(Platform.IngressNginx, on: Port.Named("http")).AllowScrapingBy(Platform.Prometheus, on: Port.Named("metrics"));

        baseline.Select(policy => policy.Name).ShouldBe(
            ["default-deny-all", "allow-dns-egress", "allow-intra-namespace", "allow-ingress-controller", "allow-prometheus-scrape"]);
    }

    [Fact]
    public void Policies_are_equal_when_all_in_them_is_equal()
    {
        static NetworkPolicy Make(int port) => NetworkPolicy.Named("a").InNamespace("b").For(Pods.All).AllowIngress(Pods.Labelled("x", "y"), Port.Tcp(port));

        Make(80).ShouldBe(Make(80));
        Make(80).GetHashCode().ShouldBe(Make(80).GetHashCode());
        Make(80).ShouldNotBe(Make(81));
    }
}
