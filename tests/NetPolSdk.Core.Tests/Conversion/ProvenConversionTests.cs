namespace NetPolSdk.Core.Tests.Conversion;

/// <summary>Conversions between kinds of a namespace, with their proof.</summary>
public sealed class ProvenConversionTests
{
    private static readonly NetworkPolicy Api = NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"))
        .AllowIngress([Pods.Labelled("app", "web"), Namespaces.Named("ops")], [Port.Tcp(8080), Port.Named("metrics")])
        .AllowEgress(IpBlock.Of("203.0.113.0/24").Except("203.0.113.7/32"), Port.Tcp(443))
        .AllowEgressToDns();

    [Theory]
    [InlineData(ConversionTarget.CalicoNetworkPolicy)]
    [InlineData(ConversionTarget.CiliumNetworkPolicy)]
    public void There_and_back_is_proven_and_the_same(ConversionTarget target)
    {
        var there = PolicyConversion.To(target, [Api]);
        there.Refusals.ShouldBeEmpty();
        there.Proof.ShouldBe(ConversionProof.EveryCluster);

        var back = PolicyConversion.To(ConversionTarget.NetworkPolicy, there.Policies);
        back.Refusals.ShouldBeEmpty();
        back.Proof.ShouldBe(ConversionProof.EveryCluster);
        PolicyEquivalence.Of([Api], back.Policies).Verdict.ShouldBe(EquivalenceVerdict.Equivalent);
    }

    [Fact]
    public void An_unproven_conversion_is_refused_unless_it_is_accepted_and_says_so()
    {
        var calico = PolicyConversion.To(ConversionTarget.CalicoNetworkPolicy, [Api]).Policies;
        var hasty = new ConversionOptions { MostCombinations = 1 };

        var refused = PolicyConversion.To(ConversionTarget.NetworkPolicy, calico, hasty);
        refused.Policies.ShouldBeEmpty();
        refused.Refusals.ShouldHaveSingleItem().Reason.ShouldStartWith("It is not proven");

        var accepted = PolicyConversion.To(ConversionTarget.NetworkPolicy, calico, hasty with { AcceptUnproven = true });
        accepted.Policies.ShouldHaveSingleItem();
        accepted.Proof.ShouldBe(ConversionProof.Unproven);
        accepted.WhyUnproven.ShouldNotBeNull();
    }

    [Fact]
    public void Policies_are_held_against_the_inventory_with_what_stands_beside_them()
    {
        var inventory = Cluster.With(Workload.Named("api", "shop").WithLabels(("app", "api")), Workload.Named("web", "shop").WithLabels(("app", "web")));
        var beside = NetworkPolicy.Named("closed").InNamespace("shop").For(Pods.All).DenyAll();

        var conversion = PolicyConversion.To(ConversionTarget.CalicoNetworkPolicy, [Api, beside], new ConversionOptions { Inventory = inventory });

        conversion.Policies.Count.ShouldBe(2);
        Reachability.Of(inventory.WithPolicies(conversion.Policies)).Between("shop/web", "shop/api").Allowed.IsEmpty.ShouldBeTrue();
    }

    /// <summary>What reads a policy wrongly is found out by the evaluator.</summary>
    [Fact]
    public void A_wrong_conversion_is_refused_with_an_example()
    {
        var draft = new ConversionDraft([Api], static _ => true, new ReachabilityOptions());
        draft.Add(Api, PolicyConversion.To(ConversionTarget.CalicoNetworkPolicy, [Api.AllowIngress(Pods.Labelled("app", "other"))]).Policies[0]);

        new ConversionProver(new ConversionOptions(), CancellationToken.None).Prove(draft, new CalicoPolicyConverter()).ShouldBeNull();

        draft.Refusals.ShouldHaveSingleItem().Counterexample.ShouldNotBeNull();
    }
}
