using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Manifests.Tests;

/// <summary>Whatever claims to be an object of Cilium, and whatever it holds: it is read, and the rules judge it, without an exception.</summary>
public sealed class CiliumHostileTests
{
    private static readonly CiliumVersion[] Versions = [CiliumVersion.V118, CiliumVersion.V119, CiliumVersion.V120];

    [Fact]
    public void No_change_of_a_sound_object_makes_the_reader_throw() => Prop.ForAll(
        (from policy in CiliumModels.Any from seed in Gen.Choose(0, int.MaxValue - 1) select (policy, seed)).ToArbitrary(),
        entry =>
        {
            var text = CiliumChanges.Of(entry.policy, entry.seed);
            foreach (var version in Versions)
            {
                foreach (var policy in Manifest.Parse(text, options: new ManifestOptions { CiliumVersion = version }).Policies)
                {
                    Manifest.Parse(policy.ToYaml(), options: new ManifestOptions { AlreadyInCluster = true }).ThrowIfInvalid().Policies.ShouldBe([policy]);
                }

                Manifest.Parse(text, options: new ManifestOptions { CiliumVersion = version, AlreadyInCluster = true });
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void No_rule_throws_at_policies_of_Cilium()
    {
        var cluster = Cluster.With(Workload.Named("api", "shop").WithLabels(("app", "api"))).And(NetworkPolicy.Named("a").InNamespace("shop").For(Pods.All).DenyEgress());
        var options = new LintOptions { Cluster = cluster, NetworkPlugin = NetworkPlugin.Cilium, Mesh = Mesh.IstioAmbient, IsDualStack = true };
        Prop.ForAll(CiliumModels.Any.ListOf().ToArbitrary(), policies =>
        {
            policies.Lint();
            policies.Concat(cluster.Policies).Lint(options);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }
}
