namespace NetPolSdk.Core.Tests.Authoring;

public sealed class AdminPolicyVerbsTests
{
    private static readonly AdminPolicySubject<ClusterNetworkPolicy> Guard = ClusterNetworkPolicy.Named("guard").InAdminTier(priority: 10).For(Namespaces.All);

    [Fact]
    public void Rules_stand_in_the_order_in_which_they_were_said()
    {
        var policy = Guard
            .AllowIngress(from: Platform.Prometheus, on: Port.Named("metrics"), named: "monitoring", because: "it scrapes")
            .PassIngress(from: [Namespaces.Labelled("team", "a"), Pods.Labelled("app", "b").In(Namespaces.Named("c"))])
            .DenyEgress(to: [Namespaces.Named("d"), Networks.Of("10.0.0.0/8"), Nodes.All]);

        policy.Ingress.Select(rule => rule.Action).ShouldBe([AdminAction.Allow, AdminAction.Pass]);
        policy.Ingress[0].Name.ShouldBe("monitoring");
        policy.Ingress[0].Reason.ShouldBe("it scrapes");
        policy.Egress.Single().To.Count.ShouldBe(3);
        policy.Tier.ShouldBe(AdminTier.Admin);
    }

    [Fact]
    public void A_baseline_comes_after_everything_and_has_its_name()
    {
        var baseline = BaselineAdminNetworkPolicy.For(Namespaces.All).DenyIngress(from: Namespaces.All);

        (baseline.Name, baseline.Tier).ShouldBe(("default", AdminTier.Baseline));
        typeof(AdminPolicyVerbs).GetMethod(nameof(AdminPolicyVerbs.PassIngress))!.GetGenericArguments()[0].GetGenericParameterConstraints().ShouldContain(typeof(IPassingPolicy));
        baseline.ShouldNotBeAssignableTo<IPassingPolicy>();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1001)]
    public void A_priority_is_between_0_and_1000(int priority)
    {
        Should.Throw<InvalidPolicyException>(() => ClusterNetworkPolicy.Named("a").InBaselineTier(priority)).RuleId.ShouldBe("NPS0601");
        Should.Throw<InvalidPolicyException>(() => AdminNetworkPolicy.Named("a").WithPriority(priority)).RuleId.ShouldBe("NPS0601");
    }

    [Fact]
    public void What_exceeds_the_limits_of_the_kind_is_refused()
    {
        var many = Enumerable.Range(0, 26).Select(i => (ClusterPods)Namespaces.Named("n" + i)).ToArray();
        var full = many.Take(25).Aggregate((IAdminPolicyStart<ClusterNetworkPolicy>)Guard, (policy, pods) => policy.DenyIngress(from: pods));

        Refusal(() => full.DenyIngress(from: Namespaces.All)).ShouldContain("spec.ingress has 26 items, and may have 25");
        Refusal(() => Guard.DenyIngress(from: AdminSources.Of(many))).ShouldContain("spec.ingress[].from has 26 items");
        Refusal(() => Guard.DenyIngress(Namespaces.All, Ports.Of([.. Enumerable.Range(1, 26).Select(Port.Tcp)]))).ShouldContain("protocols has 26 items");
        Refusal(() => Guard.DenyIngress(Namespaces.All, named: new string('a', 101))).ShouldContain("longer than 100");
        Refusal(() => Networks.Of([.. Enumerable.Range(0, 26).Select(i => $"10.{i}.0.0/16")])).ShouldContain("networks has 26 items");
        Refusal(() => Networks.Of("10.0.0.0/8", "10.0.0.0/8")).ShouldContain("occurs twice");
        AdminNetworkPolicy.Named("a").WithPriority(1).For(Namespaces.All).DenyIngress(from: AdminSources.Of(many)).Ingress.Single().From.Count.ShouldBe(26);
    }

    [Fact]
    public void A_list_that_is_empty_is_refused()
    {
        Should.Throw<InvalidPolicyException>(() => Guard.DenyIngress(from: [])).RuleId.ShouldBe("NPS0603");
        Should.Throw<InvalidPolicyException>(() => Guard.DenyEgress(to: [])).RuleId.ShouldBe("NPS0603");
        Should.Throw<InvalidPolicyException>(() => Networks.Of()).RuleId.ShouldBe("NPS0011");
    }

    [Fact]
    public void Ports_take_the_form_that_the_kind_writes()
    {
        var policy = Guard.DenyIngress(Namespaces.All, [Port.AllUdp, Port.TcpRange(80, 80)]);
        policy.Ingress.Single().Ports.ShouldBe([Port.UdpRange(1, 65535), Port.Tcp(80)]);

        Should.Throw<InvalidPolicyException>(() => Guard.DenyIngress(Namespaces.All, Port.Named("dns", Protocol.Udp))).RuleId.ShouldBe("NPS0603");
        Should.Throw<InvalidPolicyException>(() => Guard.DenyEgress([Namespaces.All, Networks.Of("::/0")], Port.Named("http"))).RuleId.ShouldBe("NPS0607");
    }

    [Theory]
    [InlineData("example.com", true)]
    [InlineData("*.example.com.", true)]
    [InlineData("_srv.example.com", true)]
    [InlineData("example", false)]
    [InlineData("*", false)]
    [InlineData("*.com", false)]
    [InlineData("a.*.com", false)]
    [InlineData("exa mple.com", false)]
    [InlineData("", false)]
    [InlineData("-a.com", false)]
    public void Domain_names_have_two_labels_and_at_most_a_leading_asterisk(string name, bool isFine)
    {
        if (isFine)
        {
            DomainNames.Of(name).Names.ShouldBe([name]);
        }
        else
        {
            Should.Throw<InvalidPolicyException>(() => DomainNames.Of(name)).RuleId.ShouldBe("NPS0603");
        }
    }

    private static string Refusal(Action action)
    {
        var refused = Should.Throw<InvalidPolicyException>(action);
        refused.RuleId.ShouldBe("NPS0601");
        return refused.Message;
    }
}
