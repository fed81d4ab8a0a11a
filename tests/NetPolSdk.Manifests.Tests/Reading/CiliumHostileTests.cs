using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Manifests.Tests;

/// <summary>Whatever claims to be an object of Cilium, and whatever it holds: it is read, and the rules judge it, without an exception.</summary>
public sealed class CiliumHostileTests
{
    private static readonly string[] Junk =
    [
        "null", "[]", "{}", "1", "-1", "1.5", "1e400", "99999999999999999999", "true", "\"\"", "\"x y\"", "\"é\"", "[[]]", "[{}]", "[null]", "{\"a\":1}", "[1,\"a\",{}]",
        "[\"*\"]", "\"0\"", "\"99999\"", "\"a.\"", "\"(\"", "\"10.0.0.0/33\"", "{\"matchLabels\":[]}", "{\"matchExpressions\":[{\"key\":1,\"operator\":{}}]}", "{\"cidr\":null,\"except\":[{}]}",
    ];

    private static readonly CiliumVersion[] Versions = [CiliumVersion.V118, CiliumVersion.V119, CiliumVersion.V120];

    [Fact]
    public void No_change_of_a_sound_object_makes_the_reader_throw() => Prop.ForAll(
        (from policy in CiliumModels.Any from seed in Gen.Choose(0, int.MaxValue - 1) select (policy, seed)).ToArbitrary(),
        entry =>
        {
            var text = Changed(entry.policy, new Random(entry.seed));
            foreach (var version in Versions)
            {
                foreach (var policy in Manifest.Parse(text, options: new ManifestOptions { CiliumVersion = version }).Policies)
                {
                    Manifest.Parse(policy.ToYaml(), options: new ManifestOptions { AlreadyInCluster = true }).ThrowIfInvalid().Policies.ShouldBe([policy]);
                }

                Manifest.Parse(text, options: new ManifestOptions { CiliumVersion = version, AlreadyInCluster = true });
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

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

    /// <summary>The object with up to three values that are others than they were.</summary>
    private static string Changed(Policy policy, Random random)
    {
        var root = JsonNode.Parse(policy.ToJson())!;
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var places = Places(root).ToArray();
            var (owner, key) = places[random.Next(places.Length)];
            var value = JsonNode.Parse(Junk[random.Next(Junk.Length)]);
            if (owner is JsonArray list)
            {
                list[(int)key] = value;
            }
            else
            {
                owner[(string)key] = value;
            }
        }

        return root.ToJsonString();
    }

    private static IEnumerable<(JsonNode Owner, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject mapping => mapping.ToArray().SelectMany(entry => Places(entry.Value).Prepend((mapping, entry.Key))),
        JsonArray list => list.ToArray().SelectMany((item, index) => Places(item).Prepend((list, index))),
        _ => [],
    };
}
