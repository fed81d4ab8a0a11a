namespace NetPolSdk.Core.Tests.Conversion;

/// <summary>v1alpha2 to v1alpha1.</summary>
public sealed class AdminPolicyConversionTests
{
    private static readonly Namespaces TeamA = Namespaces.Labelled("team", "a");
    private static readonly Namespaces TeamB = Namespaces.Labelled("team", "b");

    [Fact]
    public void A_policy_of_the_admin_tier_becomes_an_admin_network_policy()
    {
        var conversion = Convert(Cluster("guard").InAdminTier(7).For(TeamA).AllowIngress(TeamB, Port.Named("http")).DenyEgress(Networks.Of("10.0.0.0/8")));

        conversion.Policies.ShouldHaveSingleItem().ShouldBe(
            AdminNetworkPolicy.Named("guard").WithPriority(7).For(TeamA).AllowIngress(TeamB, Port.Named("http")).DenyEgress(Networks.Of("10.0.0.0/8")));
        conversion.Notes.ShouldHaveSingleItem().Path.ToString().ShouldBe("spec.ingress[0].protocols[0]");
    }

    [Fact]
    public void Policies_of_the_baseline_with_one_subject_become_one_in_the_order_of_their_priorities()
    {
        var conversion = Convert(
            Cluster("late").InBaselineTier(9).For(TeamA).DenyIngress(Namespaces.All).WithLabel("owner", "sre").WithLabel("late", "yes"),
            Cluster("early").InBaselineTier(1).For(TeamA).PassIngress(TeamB).WithLabel("owner", "sre").Because("b is trusted"));

        conversion.Refusals.ShouldBeEmpty();
        conversion.Policies.ShouldHaveSingleItem().ShouldBe(
            BaselineAdminNetworkPolicy.For(TeamA).AllowIngress(TeamB).DenyIngress(Namespaces.All).WithLabel("owner", "sre").Because("b is trusted"));
        conversion.Notes.Count.ShouldBe(5);
    }

    [Fact]
    public void Policies_of_the_baseline_with_different_subjects_are_refused()
    {
        var refusal = Convert(Cluster("a").InBaselineTier(1).For(TeamA).DenyIngress(TeamB), Cluster("b").InBaselineTier(2).For(TeamB).DenyIngress(TeamA)).Refusals.ShouldHaveSingleItem();

        refusal.Policy.Name.ShouldBe("b");
        refusal.Path.ToString().ShouldBe("spec.subject");
    }

    [Fact]
    public void Domain_names_in_the_baseline_are_refused()
    {
        var refusal = Convert(Cluster("a").InBaselineTier(1).For(TeamA).DenyEgress(TeamB).AllowEgress([TeamB, DomainNames.Of("example.com")])).Refusals.ShouldHaveSingleItem();

        refusal.Path.ToString().ShouldBe("spec.egress[1].to[1].domainNames");
    }

    [Fact]
    public void More_rules_than_one_baseline_may_have_are_refused()
    {
        var refusal = Convert([.. Enumerable.Range(1, 5).Select(priority => OfRules(priority))]).Refusals.ShouldHaveSingleItem();

        refusal.Reason.ShouldContain("100");
    }

    [Fact]
    public void A_second_baseline_is_refused()
    {
        var refusal = Convert(Cluster("a").InBaselineTier(1).For(TeamA).DenyEgress(TeamB), BaselineAdminNetworkPolicy.For(TeamA).DenyEgress(TeamB)).Refusals.ShouldHaveSingleItem();

        refusal.Path.ToString().ShouldBe("metadata.name");
    }

    [Fact]
    public void Policies_of_one_priority_of_which_either_may_come_first_are_refused_with_an_example()
    {
        var refusal = Convert(Cluster("a").InBaselineTier(1).For(TeamA).DenyIngress(TeamB), Cluster("b").InBaselineTier(1).For(TeamA).AllowIngress(TeamB)).Refusals.ShouldHaveSingleItem();

        refusal.Counterexample.ShouldNotBeNull();
        refusal.Reason.ShouldContain("would not mean the same");
    }

    [Fact]
    public void There_and_back_gives_the_policy_again()
    {
        var policy = Cluster("guard").InAdminTier(7).For(Pods.Labelled("app", "a").In(TeamA)).AllowIngress(TeamB, Port.Tcp(80)).PassEgress(TeamB).DenyEgress(Networks.Of("::/0"));

        PolicyConversion.To(ConversionTarget.ClusterNetworkPolicy, Convert(policy).Policies).Policies.ShouldBe([policy]);
    }

    private static ClusterNetworkPolicy OfRules(int priority) => Enumerable.Range(2, 23).Aggregate(
        Cluster("p" + priority).InBaselineTier(priority).For(TeamA).DenyIngress(TeamB, Port.Tcp(1)),
        (policy, port) => policy.DenyIngress(TeamB, Port.Tcp(port)));

    private static ClusterNetworkPolicyName Cluster(string name) => ClusterNetworkPolicy.Named(name);

    private static PolicyConversion Convert(params Policy[] policies) => PolicyConversion.To(ConversionTarget.AdminNetworkPolicy, policies);
}
