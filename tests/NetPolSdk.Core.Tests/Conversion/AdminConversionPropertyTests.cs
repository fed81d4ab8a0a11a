using FsCheck;
using FsCheck.Fluent;
using NetPolSdk.Core.Tests.Evaluation;

namespace NetPolSdk.Core.Tests.Conversion;

public sealed class AdminConversionPropertyTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Converted_admin_policies_say_the_same_of_random_clusters_and_refusals_have_an_example_or_a_place()
    {
        var found = new Dictionary<bool, int>();
        Prop.ForAll(Seeds, seed =>
        {
            var given = new RandomCluster(seed);
            var policies = given.AdminPolicies().ToArray();
            var older = PolicyConversion.To(ConversionTarget.AdminNetworkPolicy, policies);
            found[older.Refusals.Count == 0] = found.GetValueOrDefault(older.Refusals.Count == 0) + 1;
            if (older.Refusals.Count > 0)
            {
                return (older.Policies.Count == 0 && older.Refusals.All(refusal => refusal.Counterexample is not null || !refusal.Path.IsRoot)).Label($"seed {seed}: {older.Refusals[0]}");
            }

            var again = PolicyConversion.To(ConversionTarget.ClusterNetworkPolicy, older.Policies);
            return (older.Proof == ConversionProof.EveryCluster && again.Proof == ConversionProof.EveryCluster && AreSame(seed, policies, older.Policies) && AreSame(seed, policies, again.Policies)).Label($"seed {seed}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

        found.GetValueOrDefault(true).ShouldBeGreaterThan(15);
        found.GetValueOrDefault(false).ShouldBeGreaterThan(2);
    }

    /// <summary>In clusters with NetworkPolicies beside them, too.</summary>
    private static bool AreSame(int seed, IEnumerable<Policy> before, IEnumerable<Policy> after) => Enumerable.Range(0, 10).Select(i => new RandomCluster(seed + i).Cluster).All(cluster =>
        !Reachability.Of(cluster.And(before)).ChangesTo(Reachability.Of(cluster.And(after))).Any());
}
