namespace NetPolSdk.Core.Tests.Authoring;

public sealed class PresetsTests
{
    public static TheoryData<NetworkPolicy, string> All => new()
    {
        { Presets.DenyAll("ns"), "ns/default-deny-all Both" },
        { Presets.DenyIngress("ns"), "ns/default-deny-ingress Ingress" },
        { Presets.DenyEgress("ns"), "ns/default-deny-egress Egress" },
        { Presets.AllowAllIngress("ns"), "ns/allow-all-ingress Ingress; from anyone on all ports" },
        { Presets.AllowAllEgress("ns"), "ns/allow-all-egress Egress; to anyone on all ports" },
        { Presets.AllowDns("ns"), "ns/allow-dns-egress Egress; to pods k8s-app=kube-dns in namespaces kubernetes.io/metadata.name=kube-system on 53/UDP, 53/TCP" },
        { Presets.AllowDns("ns", Dns.GkeCloudDns), "ns/allow-dns-egress Egress; to 169.254.169.254/32 on 53/UDP, 53/TCP" },
        { Presets.AllowSameNamespace("ns"), "ns/allow-intra-namespace Both; from all pods on all ports; to all pods on all ports" },
        { Presets.IsolateNamespace("ns"), "ns/namespace-isolation Both; from all pods on all ports; to all pods on all ports; to pods k8s-app=kube-dns in namespaces kubernetes.io/metadata.name=kube-system on 53/UDP, 53/TCP" },
        { Presets.AllowSameTenant("ns", Namespaces.Labelled("tenant", "acme")), "ns/allow-intra-tenant Both; from namespaces tenant=acme on all ports; to namespaces tenant=acme on all ports" },
        { Presets.AllowIngressController("ns", Platform.Traefik, Port.Named("http")), "ns/allow-ingress-controller Ingress; from pods app.kubernetes.io/name=traefik in namespaces kubernetes.io/metadata.name=traefik on http/TCP" },
        { Presets.AllowScraping("ns", Platform.Prometheus, Port.Tcp(9090)), "ns/allow-prometheus-scrape Ingress; from pods app.kubernetes.io/name=prometheus in namespaces kubernetes.io/metadata.name=monitoring on 9090/TCP" },
        {
            Presets.AllowInternet("ns", Port.Tcp(443)),
            "ns/allow-internet-egress Egress; to 0.0.0.0/0 except 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10, 169.254.0.0/16"
            + " or ::/0 except fc00::/7, fe80::/10 on 443/TCP"
        },
    };

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void A_preset_says_what_its_name_says(NetworkPolicy policy, string says)
    {
        var rules = policy.Ingress.Select(rule => rule.ToString()).Concat(policy.Egress.Select(rule => rule.ToString()));

        policy.Subject.ShouldBe(Pods.All);
        string.Join("; ", rules.Prepend($"{policy.Metadata} {policy.PolicyTypes}")).ShouldBe(says);
    }

    [Fact]
    public void The_four_lanes_of_a_tenant_are_dns_its_own_traffic_traefik_and_prometheus()
    {
        var tenant = Namespaces.Labelled("tenant", "acme");

        Presets.TenantLanes("acme-prod", tenant, http: Port.Named("http"), metrics: Port.Named("metrics")).ShouldBe(
        [
            Presets.AllowDns("acme-prod"),
            Presets.AllowSameTenant("acme-prod", tenant),
            Presets.AllowIngressController("acme-prod", Platform.Traefik, Port.Named("http")),
            Presets.AllowScraping("acme-prod", Platform.Prometheus, Port.Named("metrics")),
        ]);
    }

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("fd00:ec2::254")]
    [InlineData("169.254.170.2")]
    [InlineData("fd00:ec2::23")]
    [InlineData("100.100.100.200")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("fe80::1")]
    public void The_internet_has_no_private_and_no_metadata_address(string address) =>
        Internet.Any.Cast<IpBlock>().ShouldNotContain(block => Holds(block, address));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("2606:4700::1111")]
    public void The_internet_has_public_addresses(string address) =>
        Internet.Any.Cast<IpBlock>().ShouldContain(block => Holds(block, address));

    [Fact]
    public void A_namespace_that_cannot_be_is_refused() =>
        Refusals.Of(() => Presets.DenyAll("My_Ns")).ShouldSay("metadata.namespace", "NPS0009", "namespace", "my-ns");

    private static bool Holds(IpBlock block, string address)
    {
        var parsed = IpAddress.Parse(address);
        return block.Cidr.Contains(parsed) && !block.Exceptions.Any(exception => exception.Contains(parsed));
    }
}
