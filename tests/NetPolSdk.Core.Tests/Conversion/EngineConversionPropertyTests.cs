using FsCheck;
using FsCheck.Fluent;
using NetPolSdk.Core.Tests.Evaluation;

namespace NetPolSdk.Core.Tests.Conversion;

/// <summary>NetworkPolicies, Calico's and Cilium's, held against each other by the evaluator in random clusters.</summary>
public sealed class EngineConversionPropertyTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    public static TheoryData<ConversionTarget, Engine> Targets => new()
    {
        { ConversionTarget.CalicoNetworkPolicy, Engine.Calico },
        { ConversionTarget.CiliumNetworkPolicy, Engine.Cilium },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public void Random_policies_mean_the_same_there_and_back_or_are_refused_at_a_place(ConversionTarget target, Engine engine)
    {
        var converted = 0;
        Prop.ForAll(Seeds, seed =>
        {
            var policies = new RandomCluster(seed).Cluster.Policies.Cast<NetworkPolicy>().Take(3).ToArray();
            var there = PolicyConversion.To(target, policies);
            if (policies.Length == 0 || there.Refusals.Count > 0)
            {
                return there.Refusals.All(refusal => refusal.Path.ToString() == "spec.egress" && engine == Engine.Cilium).Label($"seed {seed}: {string.Join("\n", there.Refusals)}");
            }

            converted++;
            var back = PolicyConversion.To(ConversionTarget.NetworkPolicy, there.Policies, new ConversionOptions { Evaluation = new ReachabilityOptions { IpBlocks = IpBlockMatching.OutsideOnly } });
            return (there.Proof == ConversionProof.EveryCluster && back.Proof == ConversionProof.EveryCluster).Label($"seed {seed}: {there.WhyUnproven} {back.WhyUnproven} {string.Join("\n", back.Refusals)}")
                .And(IsValid(there.Policies).Label($"seed {seed}: {there.Policies.ToYaml()}"))
                .And(AreSame(seed, policies, there.Policies, engine).Label($"seed {seed}: on {engine}"))
                .And(policies.Zip(back.Policies).All(pair => NetworkPolicyMeaning.AreSame(pair.First, (NetworkPolicy)pair.Second)).Label($"seed {seed}: {back.Policies.ToYaml()}"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

        converted.ShouldBeGreaterThan(15);
    }

    /// <summary>What is written is read again as what it was, without a word from API server or engine.</summary>
    private static bool IsValid(ValueList<Policy> policies)
    {
        var manifest = Manifest.Parse(policies.ToYaml());
        return !manifest.HasErrors && manifest.Policies.Equals(policies);
    }

    private static bool AreSame(int seed, Policy[] before, ValueList<Policy> after, Engine engine) => Enumerable.Range(0, 8).Select(i => new RandomCluster(seed + i).Cluster).All(cluster =>
        Reachability.Of(cluster.WithPolicies(before), new ReachabilityOptions { Engine = engine }).ChangesTo(Reachability.Of(cluster.WithPolicies(after), new ReachabilityOptions { Engine = engine }))
            .All(change => engine == Engine.Calico && MixesFamilies(before) && IsLeftOpen(change)));

    /// <summary>
    /// Calico wants a rule for each family of addresses. Each covers a part of the addresses that a pod has or may have, which the evaluator leaves open, where one rule with
    /// both families covers the pod for certain.
    /// </summary>
    private static bool MixesFamilies(Policy[] policies) => policies.Cast<NetworkPolicy>()
        .SelectMany(static policy => policy.Ingress.Select(static rule => rule.From).Concat(policy.Egress.Select(static rule => rule.To)))
        .Any(static peers => peers.OfType<IpBlock>().Select(static block => block.Cidr.IsIPv6).Distinct().Count() > 1);

    /// <summary>What is open may be allowed, so nothing is taken for denied or for allowed that is not.</summary>
    private static bool IsLeftOpen(ConnectionChange change) =>
        change.Gained.IsEmpty
        && change.Before.Undefined.Except(change.After.Undefined).IsEmpty
        && change.Lost.Except(change.After.Undefined).IsEmpty;
}
