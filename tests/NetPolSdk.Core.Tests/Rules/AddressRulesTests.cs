namespace NetPolSdk.Core.Tests.Rules;

public sealed class AddressRulesTests
{
    private static readonly NetworkPolicy Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api")).AllowEgressToDns();
    private static readonly LintOptions Ranges = new() { ClusterCidrs = [Cidr.Parse("10.244.0.0/16"), Cidr.Parse("10.96.0.0/12")] };
    private static readonly LintOptions DualStack = new() { IsDualStack = true };

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("10.244.3.0/24")]
    public void A_block_with_addresses_of_the_cluster_is_reported_where_its_ranges_are_known(string cidr)
    {
        var policy = Api.AllowEgress(IpBlock.Of(cidr), Port.Tcp(443));

        Found(policy, Ranges).ShouldBe(["NPS1016 spec.egress[1].to[0].ipBlock"]);
        Found(policy).ShouldBeEmpty();
        Found(Api.AllowIngress(IpBlock.Of(cidr), Port.Tcp(443)), Ranges).ShouldBe(["NPS1016 spec.ingress[0].from[0].ipBlock"]);
    }

    [Fact]
    public void Other_addresses_one_address_and_every_address_are_not()
    {
        Found(Api.AllowEgress(IpBlock.Of("192.168.0.0/16"), Port.Tcp(443)), Ranges).ShouldBeEmpty();
        Found(Api.AllowEgress(IpBlock.Of("10.0.0.0/8").Except("10.244.0.0/16", "10.96.0.0/12"), Port.Tcp(443)), Ranges).ShouldBeEmpty();
        Found(Api.AllowEgress(IpBlock.Of("10.96.0.10/32"), Port.Tcp(443)), Ranges).ShouldBeEmpty();
        Found(Api.AllowEgress(Internet.Any, Port.Tcp(443)), Ranges).ShouldBeEmpty();
        Found(Api.AllowEgress(Internet.IPv4, Port.Tcp(443)), new() { ClusterCidrs = [Cidr.Parse("8.0.0.0/8")] }).ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_exception_may_leave_them_out()
    {
        using var _ = Hole.Admit();
        var report = Api.AllowEgress(IpBlock.Of("10.0.0.0/8").Except(Hole.Text(1)), Port.Tcp(443)).Lint(Ranges);

        report.Findings.ShouldBeEmpty();
        report.NotJudged.ShouldBe(1);
    }

    [Fact]
    public void An_exception_that_another_block_of_the_list_allows_is_reported()
    {
        var finding = Api.AllowEgress([IpBlock.Of("192.0.2.0/24").Except("192.0.2.128/25"), IpBlock.Of("192.0.2.0/24").Except("192.0.2.0/25")], Port.Tcp(443)).Lint().Findings;

        finding.Select(one => $"{one.Rule.Id} {one.Field}").ShouldBe(["NPS1017 spec.egress[1].to[0].ipBlock.except[0]", "NPS1017 spec.egress[1].to[1].ipBlock.except[0]"]);
        finding[0].Message.ShouldBe("192.0.2.128/25 is left out of 192.0.2.0/24, and spec.egress[1].to[1] allows 192.0.2.0/24 except 192.0.2.0/25 on the same ports: an exception is no denial, and this one has no effect.");
    }

    [Fact]
    public void So_is_one_that_another_policy_for_the_same_pods_allows()
    {
        var api = Api.AllowEgress(IpBlock.Of("192.0.2.0/24").Except("192.0.2.5/32"), Port.Tcp(443));
        var all = NetworkPolicy.Named("all").InNamespace("prod").For(Pods.All).AllowEgressToDns().AllowEgress(IpBlock.Of("192.0.2.5/32"), Ports.All);

        new[] { api, all }.Lint().Findings.ShouldHaveSingleItem().Message.ShouldContain("spec.egress[1].to[0] of NetworkPolicy prod/all allows 192.0.2.5/32");
        new[] { api, all.InNamespace("dev") }.Lint().Findings.ShouldBeEmpty();
        new[] { api, all with { Subject = Pods.Labelled("app", "web") } }.Lint().Findings.ShouldBeEmpty();
        new[] { api, all with { Subject = Pods.Labelled("tier", "web") } }.Lint().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_part_of_an_exception_another_port_and_the_other_direction_are_choices()
    {
        var some = Api.AllowEgress(IpBlock.Of("192.0.2.0/24").Except("192.0.2.128/25"), Port.Tcp(443));

        Found(some.AllowEgress(IpBlock.Of("192.0.2.128/26"), Port.Tcp(443))).ShouldBeEmpty();
        Found(some.AllowEgress(IpBlock.Of("192.0.2.128/25"), Port.Tcp(5432))).ShouldBeEmpty();
        Found(some.AllowIngress(IpBlock.Of("192.0.2.128/25"), Port.Tcp(443))).ShouldBeEmpty();
        Found(some.AllowEgress(IpBlock.Of("192.0.2.128/25"), Port.TcpRange(400, 500))).ShouldBe(["NPS1017 spec.egress[1].to[0].ipBlock.except[0]"]);
    }

    [Theory]
    [InlineData("0.0.0.0/0", "172.16.0.0/12,100.64.0.0/10", "10.0.0.0/8", "192.168.0.0/16", "169.254.0.0/16")]
    [InlineData("0.0.0.0/0", "192.168.0.0/16", "10.0.0.0/8", "172.16.0.0/12", "100.64.0.0/10", "169.254.169.254/32")]
    [InlineData("::/0", "fe80::/10", "fc00::/7")]
    public void A_private_range_that_is_forgotten_is_reported(string cidr, string missing, params string[] except)
    {
        var finding = Api.AllowEgress(IpBlock.Of(cidr).Except(except), Port.Tcp(8443)).Lint().Findings.ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS1018");
        finding.Facts["missing"].ShouldBe(missing);
    }

    [Fact]
    public void A_block_that_leaves_out_no_private_range_or_all_of_them_is_not()
    {
        Found(Api.AllowEgress(IpBlock.Of("0.0.0.0/0").Except("169.254.169.254/32"), Port.Tcp(8443))).ShouldBeEmpty();
        Found(Api.AllowEgress(IpBlock.Of("0.0.0.0/0").Except("10.42.0.0/16"), Port.Tcp(8443))).ShouldBeEmpty();
        Found(Api.AllowEgress(Internet.Any, Port.Tcp(8443))).ShouldBeEmpty();
        Found(Api.AllowEgress(Internet.IPv4.Except("198.51.100.0/24"), Port.Tcp(8443))).ShouldBeEmpty();
        Found(Api.AllowEgress(IpBlock.Of("0.0.0.0/1").Except("10.0.0.0/8"), Port.Tcp(8443))).ShouldNotContain(finding => finding.StartsWith("NPS1018"));
    }

    [Fact]
    public void One_family_alone_is_reported_on_a_cluster_with_both()
    {
        Found(Api.AllowEgress(Internet.IPv4, Port.Tcp(8443)), DualStack).ShouldBe(["NPS1019 spec.egress[1].to[0].ipBlock"]);
        Found(Api.AllowIngress(Internet.IPv6, Port.Tcp(8443)), DualStack).ShouldBe(["NPS1019 spec.ingress[0].from[0].ipBlock"]);
        Found(Api.AllowEgress(Internet.IPv4, Port.Tcp(8443))).ShouldBeEmpty();
    }

    [Fact]
    public void Both_families_are_not_wherever_the_other_one_stands()
    {
        Found(Api.AllowEgress(Internet.Any, Port.Tcp(8443)), DualStack).ShouldBeEmpty();
        Found(Api.AllowEgress(Internet.IPv4, Port.Tcp(8443)).AllowEgress(Internet.IPv6, Port.Tcp(8443)), DualStack).ShouldBeEmpty();
        Found(Api.AllowEgress(IpBlock.Of("203.0.113.0/24"), Port.Tcp(8443)), DualStack).ShouldBeEmpty();
    }

    private static IEnumerable<string> Found(NetworkPolicy policy, LintOptions? options = null) =>
        policy.Lint(options).Findings.Where(finding => finding.Rule.Category == "NetPolSdk.Meaning").Select(finding => $"{finding.Rule.Id} {finding.Field}");
}
