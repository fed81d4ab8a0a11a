namespace NetPolSdk.Core.Tests.Rules;

public sealed class NodeResolverMissingTests
{
    private const string Id = "NPS2004";

    private static readonly LintOptions NodeLocal = new() { HasNodeLocalDns = true };

    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    [Fact]
    public void DNS_to_pods_alone_is_reported_where_pods_ask_their_node()
    {
        var finding = Api.AllowEgressToDns().FindingOf(Id, NodeLocal);

        finding.Field.ToString().ShouldBe("spec.egress");
        finding.Message.ShouldBe("Pods ask NodeLocal DNSCache at 169.254.20.10 on their own node. It runs on the host, no selector matches it, and no rule for these pods allows the address: names do not resolve.");
        finding.Remedy.ShouldBe("Add .AllowEgressToDns(Dns.NodeLocalCache), in YAML an ipBlock of 169.254.20.10/32 for UDP and TCP port 53.");
        finding.Facts["missing"].ShouldBe("NodeLocalCache");
    }

    [Fact]
    public void The_other_resolvers_on_nodes_are_reported_where_they_are_in_use()
    {
        Api.AllowEgressToDns().FieldsOf(Id, new LintOptions { Resolvers = [Dns.KubeDns, Dns.GkeCloudDns] }).ShouldBe(["api spec.egress"]);
        Api.AllowEgressToDns().FieldsOf(Id, new LintOptions { Resolvers = [Dns.KubeDns, Dns.AksLocalDns] }).ShouldBe(["api spec.egress"]);
    }

    [Fact]
    public void Without_the_setting_nothing_is_reported() => Api.AllowEgressToDns().FieldsOf(Id).ShouldBeEmpty();

    [Fact]
    public void The_address_or_everything_on_port_53_is_enough()
    {
        Api.AllowEgressToDns(Dns.KubeDns, Dns.NodeLocalCache).FieldsOf(Id, NodeLocal).ShouldBeEmpty();
        Api.AllowEgress(Peer.Anyone, [Port.Udp(53), Port.Tcp(53)]).FieldsOf(Id, NodeLocal).ShouldBeEmpty();
        Api.AllowEgressToDns().AllowEgress(IpBlock.Of("169.254.0.0/16"), [Port.Udp(53), Port.Tcp(53)]).FieldsOf(Id, NodeLocal).ShouldBeEmpty();
    }

    [Fact]
    public void The_address_of_the_Service_is_enough_as_the_cache_may_answer_there() =>
        Api.AllowEgressToDns(Dns.KubeDns, Dns.At("10.96.0.10")).FieldsOf(Id, NodeLocal).ShouldBeEmpty();

    [Fact]
    public void A_baseline_that_allows_it_for_all_pods_is_enough() =>
        new[] { Api.AllowEgressToDns(), Presets.AllowDns("prod", Dns.NodeLocalCache) }.FieldsOf(Id, NodeLocal).ShouldBeEmpty();

    [Fact]
    public void Where_no_resolver_is_allowed_NPS2001_says_so()
    {
        var policy = Api.AllowEgressToDns();
        var options = new LintOptions { Resolvers = [Dns.NodeLocalCache] };

        policy.FieldsOf("NPS2001", options).ShouldBe(["api spec.egress"]);
        policy.FieldsOf(Id, options).ShouldBeEmpty();
    }

    [Fact]
    public void Where_other_policies_may_exist_it_is_a_maybe() =>
        Api.AllowEgressToDns().FieldsOf(Id, NodeLocal with { OtherPoliciesMayExist = true }).ShouldBeEmpty();
}
