namespace NetPolSdk.Core.Tests.Authoring;

public sealed class DnsTests
{
    public static TheoryData<Dns, string> Resolvers => new()
    {
        { Dns.KubeDns, "to pods k8s-app=kube-dns in namespaces kubernetes.io/metadata.name=kube-system on 53/UDP, 53/TCP" },
        { Dns.OpenShift, "to pods dns.operator.openshift.io/daemonset-dns=default in namespaces kubernetes.io/metadata.name=openshift-dns on 5353/UDP, 5353/TCP" },
        { Dns.NodeLocalCache, "to 169.254.20.10/32 on 53/UDP, 53/TCP" },
        { Dns.NodeLocalCacheWith("10.96.0.10"), "to 169.254.20.10/32 or 10.96.0.10/32 on 53/UDP, 53/TCP" },
        { Dns.GkeCloudDns, "to 169.254.169.254/32 on 53/UDP, 53/TCP" },
        { Dns.AksLocalDns, "to 169.254.10.10/32 or 169.254.10.11/32 on 53/UDP, 53/TCP" },
        { Dns.At("10.0.0.53", "FD00:0::A"), "to 10.0.0.53/32 or fd00::a/128 on 53/UDP, 53/TCP" },
        { Dns.In(Pods.Labelled("app", "unbound"), port: 5353), "to pods app=unbound on 5353/UDP, 5353/TCP" },
    };

    [Theory]
    [MemberData(nameof(Resolvers), DisableDiscoveryEnumeration = true)]
    public void A_resolver_is_reached_over_udp_and_tcp(Dns resolver, string rule)
    {
        var policy = NetworkPolicy.Named("a").For(Pods.All).AllowEgressToDns(resolver);

        policy.Egress.Single().ToString().ShouldBe(rule);
        policy.PolicyTypes.ShouldBe(PolicyTypes.Egress);
    }

    [Fact]
    public void Kube_dns_is_meant_where_no_resolver_is_named() =>
        NetworkPolicy.Named("a").For(Pods.All).AllowEgressToDns()
            .ShouldBe(NetworkPolicy.Named("a").For(Pods.All).AllowEgressToDns(Dns.KubeDns));

    [Fact]
    public void Each_resolver_is_a_rule_of_its_own() =>
        NetworkPolicy.Named("a").For(Pods.All).AllowEgressToDns(Dns.KubeDns, Dns.NodeLocalCache).Egress.Count.ShouldBe(2);

    [Fact]
    public void Bad_addresses_and_ports_are_refused()
    {
        Refusals.Of(() => Dns.At("10.0.0.0/8")).ShouldSay("ipBlock.cidr", "NPS0003", "addresses", "not an IP address", "10.96.0.10");
        Refusals.Of(() => Dns.At("10.0.0.010")).ShouldSay("ipBlock.cidr", "NPS0003", "addresses");
        Refusals.Of(() => Dns.At("::ffff:10.0.0.1")).ShouldSay("ipBlock.cidr", "NPS0003", "addresses", "10.0.0.1/32");
        Refusals.Of(() => Dns.At()).ShouldSay("to", "NPS0011", "addresses");
        Refusals.Of(() => Dns.NodeLocalCacheWith("kube-dns")).ShouldSay("ipBlock.cidr", "NPS0003", "kubeDnsClusterIp");
        Refusals.Of(() => Dns.In(Pods.All, 0)).ShouldSay("ports[].port", "NPS0006", "port");
    }
}
