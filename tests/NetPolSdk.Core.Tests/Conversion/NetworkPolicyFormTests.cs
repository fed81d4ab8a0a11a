using FsCheck;
using FsCheck.Fluent;
using NetPolSdk.Core.Tests.Evaluation;

namespace NetPolSdk.Core.Tests.Conversion;

/// <summary>NetworkPolicies in the engines' own kinds and back, without the evaluator.</summary>
public sealed class NetworkPolicyFormTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Random_policies_come_back_from_both_engines_saying_the_same() => Prop.ForAll(Seeds, seed =>
    {
        var policy = new RandomCluster(seed).MakePolicy(1);
        return (ComesBack(new CalicoPolicyConverter(), policy) && ComesBack(new CiliumPolicyConverter(), policy)).Label($"seed {seed}: {policy.ToYaml()}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void What_is_written_in_another_order_says_the_same_and_what_is_not_there_does_not()
    {
        var policy = NetworkPolicy.Named("a").InNamespace("b").For(Pods.Labelled("app", "x")).AllowIngress([Pods.All, Namespaces.All], [Port.Tcp(80), Port.Tcp(81)]);

        NetworkPolicyMeaning.AreSame(policy, NetworkPolicy.Named("a").InNamespace("b").For(Pods.Labelled(Label.In("app", "x")))
            .AllowIngress(Namespaces.All, [Port.Tcp(81), Port.TcpRange(80, 80)]).AllowIngress(Pods.All, [Port.Tcp(80), Port.Tcp(81)])).ShouldBeTrue();
        NetworkPolicyMeaning.AreSame(policy, policy.AllowIngress(Pods.All, Port.Tcp(82))).ShouldBeFalse();
        NetworkPolicyMeaning.AreSame(policy, policy.DenyEgress()).ShouldBeFalse();
        NetworkPolicyMeaning.AreSame(policy, policy.InNamespace("c")).ShouldBeFalse();
    }

    private static bool ComesBack(NamespacedConverter converter, NetworkPolicy policy)
    {
        var draft = new ConversionDraft([policy], converter.Takes, new ReachabilityOptions());
        converter.Convert(draft);
        return draft.Refusals.Count == 1 ? draft.Refusals[0].Path.ToString() == "spec.egress" : draft.Refusals.Count == 0 && converter.AreAlike(draft);
    }
}
