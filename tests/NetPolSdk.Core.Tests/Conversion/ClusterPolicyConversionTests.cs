namespace NetPolSdk.Core.Tests.Conversion;

/// <summary>v1alpha1 to v1alpha2.</summary>
public sealed class ClusterPolicyConversionTests
{
    private static readonly Namespaces TeamA = Namespaces.Labelled("team", "a");
    private static readonly Namespaces TeamB = Namespaces.Labelled("team", "b");

    [Fact]
    public void An_admin_policy_keeps_name_priority_rules_reasons_and_labels()
    {
        var policy = AdminNetworkPolicy.Named("guard").WithPriority(10).For(TeamA)
            .AllowIngress(TeamB, Port.Tcp(80), named: "web", because: "shop")
            .DenyIngress(Namespaces.All)
            .PassEgress(Pods.Labelled("app", "x").In(TeamB), Port.Named("http"))
            .WithLabel("owner", "sre").WithAnnotation("kubectl.kubernetes.io/last-applied-configuration", "{}").Because("tenancy");

        Converted(policy).ShouldHaveSingleItem().ShouldBe(
            ClusterNetworkPolicy.Named("guard").InAdminTier(10).For(TeamA)
                .AllowIngress(TeamB, Port.Tcp(80), named: "web", because: "shop")
                .DenyIngress(Namespaces.All)
                .PassEgress(Pods.Labelled("app", "x").In(TeamB), Port.Named("http"))
                .WithLabel("owner", "sre").Because("tenancy"));
    }

    [Fact]
    public void The_baseline_comes_last_in_its_tier()
    {
        var conversion = Convert(BaselineAdminNetworkPolicy.For(TeamA).DenyIngress(Namespaces.All));

        conversion.Policies.ShouldHaveSingleItem().ShouldBe(ClusterNetworkPolicy.Named("default").InBaselineTier(1000).For(TeamA).DenyIngress(Namespaces.All));
        conversion.Notes.ShouldHaveSingleItem().Text.ShouldContain("1000");
    }

    [Fact]
    public void A_baseline_beside_a_policy_of_its_name_gets_another_one()
    {
        var policies = Converted(AdminNetworkPolicy.Named("default").WithPriority(1).For(TeamA).DenyIngress(TeamB), BaselineAdminNetworkPolicy.For(TeamA).DenyIngress(Namespaces.All));

        policies.Select(policy => policy.Name).ShouldBe(["default", "default-baseline"]);
    }

    [Fact]
    public void A_range_of_one_port_becomes_its_number()
    {
        var policy = AdminNetworkPolicy.Named("guard").WithPriority(10).For(TeamA).DenyIngress(TeamB, [Port.TcpRange(80, 80), Port.UdpRange(1, 2)]);

        Converted(policy)[0].ShouldBe(ClusterNetworkPolicy.Named("guard").InAdminTier(10).For(TeamA).DenyIngress(TeamB, [Port.Tcp(80), Port.UdpRange(1, 2)]));
    }

    [Fact]
    public void A_range_that_ends_before_it_begins_is_left_out_with_a_note_and_so_is_a_rule_of_such_ranges_alone()
    {
        var policy = (AdminNetworkPolicy)Manifest.Parse("""
            apiVersion: policy.networking.k8s.io/v1alpha1
            kind: AdminNetworkPolicy
            metadata: { name: guard }
            spec:
              priority: 3
              subject: { namespaces: {} }
              ingress:
              - action: Allow
                from: [{ namespaces: {} }]
                ports: [{ portRange: { start: 90, end: 80 } }]
              - action: Deny
                from: [{ namespaces: {} }]
                ports: [{ portRange: { start: 90, end: 80 } }, { portNumber: { port: 80 } }]
            """).Policies.Single();

        var conversion = Convert(policy);

        conversion.Policies.ShouldHaveSingleItem().ShouldBe(ClusterNetworkPolicy.Named("guard").InAdminTier(3).For(Namespaces.All).DenyIngress(Namespaces.All, Port.Tcp(80)));
        conversion.Notes.Select(note => note.Path.ToString()).ShouldBe(["spec.ingress[0].ports[0]", "spec.ingress[1].ports[0]"]);
    }

    [Fact]
    public void Lists_over_25_become_neighbouring_rules_of_the_same_action()
    {
        var policy = AdminNetworkPolicy.Named("guard").WithPriority(10).For(TeamA)
            .AllowIngress(AdminSources.Of([.. Enumerable.Range(0, 30).Select(i => (ClusterPods)Namespaces.Named("n" + i))]), Ports.Of([.. Enumerable.Range(1, 51).Select(Port.Tcp)]))
            .DenyIngress(Namespaces.All);

        var converted = (ClusterNetworkPolicy)Converted(policy).ShouldHaveSingleItem();

        converted.Ingress.Count.ShouldBe(7);
        converted.Ingress.ShouldAllBe(rule => rule.From.Count <= 25 && rule.Ports.Count <= 25);
        converted.Ingress.Take(6).ShouldAllBe(rule => rule.Action == AdminAction.Allow);
        converted.Ingress[6].Action.ShouldBe(AdminAction.Deny);
    }

    [Fact]
    public void A_policy_of_more_than_25_rules_becomes_several_of_the_next_priorities()
    {
        var conversion = Convert(OfRules("guard", 10, 60), AdminNetworkPolicy.Named("next").WithPriority(13).For(TeamA).DenyIngress(Namespaces.All));

        conversion.Refusals.ShouldBeEmpty();
        conversion.Policies.Cast<ClusterNetworkPolicy>().Select(policy => (policy.Name, policy.Priority, policy.Ingress.Count)).ShouldBe(
            [("guard", 10, 25), ("guard-2", 11, 25), ("guard-3", 12, 10), ("next", 13, 1)]);
        conversion.Notes.ShouldHaveSingleItem().Text.ShouldContain("10 to 12");
    }

    [Theory]
    [InlineData(10, 12)]
    [InlineData(998, 5)]
    public void Where_the_next_priorities_are_not_free_it_is_refused(int priority, int other)
    {
        var refusal = Convert(OfRules("guard", priority, 80), AdminNetworkPolicy.Named("next").WithPriority(other).For(TeamA).DenyIngress(Namespaces.All)).Refusals.ShouldHaveSingleItem();

        refusal.Path.ToString().ShouldBe("spec.ingress");
        refusal.Reason.ShouldContain($"{priority} to {priority + 3}");
    }

    [Fact]
    public void A_baseline_beside_a_baseline_of_v1alpha2_is_refused()
    {
        var refusal = Convert(BaselineAdminNetworkPolicy.For(TeamA).DenyIngress(Namespaces.All), ClusterNetworkPolicy.Named("b").InBaselineTier(5).For(TeamA).AllowIngress(TeamB)).Refusals.ShouldHaveSingleItem();

        refusal.Path.ToString().ShouldBe("kind");
        refusal.Reason.ShouldContain("ClusterNetworkPolicy b");
    }

    [Fact]
    public void A_name_that_a_cluster_policy_has_already_is_refused()
    {
        var refusal = Convert(AdminNetworkPolicy.Named("guard").WithPriority(1).For(TeamA).DenyIngress(TeamB), ClusterNetworkPolicy.Named("guard").InAdminTier(5).For(TeamA).AllowIngress(TeamB)).Refusals.ShouldHaveSingleItem();

        refusal.Path.ToString().ShouldBe("metadata.name");
    }

    [Fact]
    public void Nodes_and_domain_names_are_proven_rule_by_rule()
    {
        var policy = AdminNetworkPolicy.Named("guard").WithPriority(10).For(TeamA)
            .AllowEgress(DomainNames.Of("example.com"), Port.Tcp(443))
            .AllowEgress(AdminDestinations.Of([.. Enumerable.Range(0, 30).Select(i => (AdminDestination)Nodes.Labelled("zone", "z" + i))]))
            .DenyEgress(Networks.Of("0.0.0.0/0"));

        var conversion = Convert(policy);

        conversion.Refusals.ShouldBeEmpty();
        conversion.Proof.ShouldBe(ConversionProof.EveryCluster);
    }

    [Fact]
    public void Policies_of_other_kinds_stay_as_they_are()
    {
        var other = NetworkPolicy.Named("api").InNamespace("shop").For(Pods.All).DenyIngress();

        var conversion = Convert(AdminNetworkPolicy.Named("guard").WithPriority(1).For(TeamA).DenyIngress(TeamB), other);

        conversion.Others.ShouldBe([other]);
        conversion.Policies.ShouldHaveSingleItem().Kind.ShouldBe("ClusterNetworkPolicy");
    }

    [Fact]
    public void Without_a_source_there_is_nothing_to_convert()
    {
        var conversion = Convert(NetworkPolicy.Named("api").InNamespace("shop").For(Pods.All).DenyIngress());

        conversion.Proof.ShouldBe(ConversionProof.None);
        conversion.Sources.ShouldBeEmpty();
        conversion.Policies.ShouldBeEmpty();
    }

    [Fact]
    public void It_is_held_against_the_inventory_as_well()
    {
        var inventory = Cluster.With(Workload.Named("api", "shop").WithLabels(("app", "api")), Workload.Named("db", "data"));

        var conversion = PolicyConversion.To(
            ConversionTarget.ClusterNetworkPolicy,
            [AdminNetworkPolicy.Named("guard").WithPriority(1).For(Namespaces.Named("data")).DenyIngress(Namespaces.Named("shop"))],
            new ConversionOptions { Inventory = inventory });

        Reachability.Of(inventory.WithPolicies(conversion.Policies)).Between("shop/api", "data/db").Allowed.IsEmpty.ShouldBeTrue();
    }

    private static AdminNetworkPolicy OfRules(string name, int priority, int count) => Enumerable.Range(1, count).Aggregate(
        AdminNetworkPolicy.Named(name).WithPriority(priority).For(TeamA).DenyIngress(TeamB, Port.Tcp(7)),
        (policy, i) => i == 1 ? policy : i % 2 == 0 ? policy.AllowIngress(Namespaces.All, Port.Tcp(i)) : policy.DenyIngress(TeamB, Port.Tcp(i)));

    private static PolicyConversion Convert(params Policy[] policies) => PolicyConversion.To(ConversionTarget.ClusterNetworkPolicy, policies);

    private static ValueList<Policy> Converted(params Policy[] policies)
    {
        var conversion = Convert(policies);
        conversion.Refusals.ShouldBeEmpty();
        conversion.Proof.ShouldBe(ConversionProof.EveryCluster);
        return conversion.Policies;
    }
}
