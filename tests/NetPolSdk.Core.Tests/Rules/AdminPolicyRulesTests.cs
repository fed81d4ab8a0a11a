namespace NetPolSdk.Core.Tests.Rules;

public sealed class AdminPolicyRulesTests
{
    private static readonly AdminPolicySubject<ClusterNetworkPolicy> Guard = ClusterNetworkPolicy.Named("guard").InAdminTier(priority: 10).For(Namespaces.Labelled("team", "a"));
    private static readonly AdminPolicySubject<ClusterNetworkPolicy> Other = ClusterNetworkPolicy.Named("other").InAdminTier(priority: 10).For(Namespaces.Labelled("team", "a"));

    [Fact]
    public void Policies_of_one_priority_are_reported_only_where_they_may_disagree()
    {
        Ids(Guard.DenyIngress(Namespaces.All), Other.AllowIngress(Namespaces.Named("x"))).ShouldBe(["NPS6001 spec.priority", "NPS6001 spec.priority"]);
        Ids(Guard.DenyIngress(Namespaces.All), Other.DenyIngress(Namespaces.Named("x"))).ShouldBeEmpty();
        Ids(Guard.DenyIngress(Namespaces.Named("y")), Other.AllowIngress(Namespaces.Named("x"))).ShouldBeEmpty();
        Ids(Guard.DenyIngress(Namespaces.All, Port.Tcp(1)), Other.AllowIngress(Namespaces.All, Port.Tcp(2))).ShouldBeEmpty();
        Ids(Guard.DenyIngress(Namespaces.All), Other.AllowEgress(Namespaces.All)).ShouldBeEmpty();
        Ids(Guard.DenyIngress(Namespaces.All), ClusterNetworkPolicy.Named("c").InBaselineTier(10).For(Namespaces.Labelled("team", "a")).AllowIngress(Namespaces.All)).ShouldBeEmpty();
        Ids(Guard.DenyIngress(Namespaces.All), ClusterNetworkPolicy.Named("c").InAdminTier(10).For(Namespaces.Labelled("team", "b")).AllowIngress(Namespaces.All)).ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_an_earlier_one_covers_is_reported()
    {
        Ids(Guard.DenyIngress(Namespaces.All).AllowIngress(Namespaces.Named("x"), Port.Tcp(80))).ShouldBe(["NPS6002 spec.ingress[1]"]);
        Ids(Guard.PassEgress(Networks.Of("10.0.0.0/8")).DenyEgress(Networks.Of("10.1.0.0/16"))).ShouldBe(["NPS6002 spec.egress[1]"]);
        Ids(Guard.DenyIngress(Namespaces.All, Port.Tcp(80)).AllowIngress(Namespaces.Named("x"))).ShouldBeEmpty();
        Ids(Guard.DenyIngress(Namespaces.All, Port.Tcp(80)).AllowIngress(Namespaces.All, Port.Named("http"))).ShouldBeEmpty();
        Ids(Guard.DenyIngress(Namespaces.Named("x")).AllowIngress([Namespaces.Named("x"), Namespaces.Named("y")])).ShouldBeEmpty();
        Ids(Guard.AllowIngress(Namespaces.Named("x")).AllowEgress(Namespaces.Named("x"))).ShouldBeEmpty();
    }

    [Fact]
    public void What_only_the_experimental_channel_has_is_reported_where_the_cluster_has_the_other()
    {
        var standard = new LintOptions { Channel = PolicyApiChannel.Standard };
        var policy = Guard.AllowEgress([Nodes.All, Networks.Of("203.0.113.0/24")]).AllowEgress(DomainNames.Of("example.com"));
        var alpha1 = AdminNetworkPolicy.Named("a").WithPriority(1).For(Namespaces.All).AllowIngress(Namespaces.All, Port.Named("http"));

        policy.FieldsOf("NPS6006", standard).ShouldBe(["guard spec.egress[0].to[0]", "guard spec.egress[1].to[0]"]);
        alpha1.FieldsOf("NPS6006", standard).ShouldBe(["a spec.ingress[0].ports[0]"]);
        Guard.AllowIngress(Namespaces.All, Port.Named("http")).FieldsOf("NPS6006", standard).ShouldBeEmpty();
        policy.FieldsOf("NPS6006").ShouldBeEmpty();
        policy.FieldsOf("NPS6006", new LintOptions { Channel = PolicyApiChannel.Experimental }).ShouldBeEmpty();
    }

    [Fact]
    public void A_denial_of_every_address_wants_pods_let_through_before()
    {
        Ids(Guard.DenyEgress([Namespaces.Named("x"), Networks.Of("0.0.0.0/0")])).ShouldBe(["NPS6003 spec.egress[0].to[1]"]);
        Ids(Guard.PassEgress(Namespaces.Named("x")).DenyEgress(Networks.Of("::/0"))).ShouldBe(["NPS6003 spec.egress[1].to[0]"]);
        Ids(Guard.PassEgress(Namespaces.All).DenyEgress(Networks.Of("0.0.0.0/0"))).ShouldBeEmpty();
        Ids(Guard.DenyEgress(Networks.Of("0.0.0.0/0"), Port.Tcp(25))).ShouldBeEmpty();
        Ids(Guard.DenyEgress(Networks.Of("10.0.0.0/8"))).ShouldBeEmpty();
    }

    [Fact]
    public void Domain_names_allow_and_want_DNS()
    {
        var names = DomainNames.Of("example.com");
        Ids(Guard.DenyEgress(names)).ShouldBe(["NPS6004 spec.egress[0].to[0]"]);
        Ids(Guard.AllowEgress(names).DenyEgress(Namespaces.Named("x"))).ShouldBe(["NPS6004 spec.egress[0].to[0]"]);
        Ids(Guard.AllowEgress(names)).ShouldBeEmpty();
        Ids(Guard.AllowEgress(names).PassEgress(Namespaces.All, Port.Udp(53)).DenyEgress(Namespaces.Named("x"))).ShouldBeEmpty();
    }

    [Fact]
    public void A_denial_of_everything_leaves_the_cluster_s_own_namespaces_out()
    {
        Ids(ClusterNetworkPolicy.Named("a").InAdminTier(1).For(Namespaces.All).DenyIngress(Namespaces.All)).ShouldBe(["NPS6008 spec.subject"]);
        Ids(ClusterNetworkPolicy.Named("a").InAdminTier(1).For(Namespaces.AllExcept("x")).DenyEgress(Namespaces.All)).ShouldBe(["NPS6008 spec.subject"]);
        Ids(ClusterNetworkPolicy.Named("a").InAdminTier(1).For(Namespaces.AllExcept("kube-system")).DenyIngress(Namespaces.All)).ShouldBeEmpty();
        Ids(ClusterNetworkPolicy.Named("a").InAdminTier(1).For(Pods.Labelled("app", "x").In(Namespaces.All)).DenyIngress(Namespaces.All)).ShouldBeEmpty();
        Ids(ClusterNetworkPolicy.Named("a").InAdminTier(1).For(Namespaces.All).DenyIngress(Namespaces.Named("x"))).ShouldBeEmpty();
        Ids(ClusterNetworkPolicy.Named("a").InAdminTier(1).For(Namespaces.All).DenyIngress(Namespaces.All, Port.Tcp(22))).ShouldBeEmpty();
    }

    [Fact]
    public void What_rests_on_a_value_that_is_not_known_is_not_said()
    {
        using var _ = Hole.Admit();
        var hidden = Namespaces.Named(Hole.Text(1));

        Ids(Guard.DenyIngress(hidden), Other.AllowIngress(Namespaces.All)).ShouldBeEmpty();
        Ids(Guard.DenyIngress(Namespaces.All, Port.Tcp(Hole.Number(1))).AllowIngress(hidden, Port.Tcp(80))).ShouldBeEmpty();
        Ids(Guard.DenyEgress(Networks.Of(Hole.Text(2)))).ShouldBeEmpty();
        Ids(Guard.PassEgress(hidden).DenyEgress(Networks.Of("0.0.0.0/0"))).ShouldBeEmpty();
        Ids(ClusterNetworkPolicy.Named("a").InAdminTier(Hole.Number(3)).For(Namespaces.AllExcept(Hole.Text(4))).DenyIngress(Namespaces.All)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Ids(params Policy[] policies) =>
        policies.Lint().Findings.Where(finding => finding.Rule.Id != "NPS6007").Select(finding => $"{finding.Rule.Id} {finding.Field}");
}
