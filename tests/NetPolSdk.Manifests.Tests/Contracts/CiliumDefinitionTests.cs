using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Definition = NetPolSdk.JsonSchema.Schema;

namespace NetPolSdk.Manifests.Tests;

/// <summary>Cilium's published definitions, each release line's own, are the measure: of what is written, and of what is refused.</summary>
public sealed class CiliumDefinitionTests
{
    private static readonly Dictionary<CiliumVersion, Definition> Definitions = new()
    {
        [CiliumVersion.V118] = Read("1.18"),
        [CiliumVersion.V119] = Read("1.19"),
        [CiliumVersion.V120] = Read("1.20"),
    };

    [Fact]
    public void Whatever_a_model_says_is_written_as_the_definition_takes_it() =>
        Prop.ForAll(Policies.ToArbitrary(), policy => Definitions[CiliumVersion.V120].Faults(policy.ToJson()).ShouldBeEmpty()).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(CiliumVersion.V118)]
    [InlineData(CiliumVersion.V119)]
    [InlineData(CiliumVersion.V120)]
    public void An_object_is_refused_where_the_definition_refuses_it_and_nowhere_else(CiliumVersion version)
    {
        var (refused, taken) = (0, 0);
        Prop.ForAll((from policy in Policies from seed in Gen.Choose(0, int.MaxValue - 1) select CiliumChanges.Of(policy, seed, isOfRules: true)).ToArbitrary(), text =>
        {
            var findings = Manifest.Parse(text, options: new ManifestOptions { CiliumVersion = version }).Findings
                .Where(finding => finding.Finding.Severity == Severity.Error && !finding.Finding.Message.Contains("; the API server accepts", StringComparison.Ordinal))
                .Select(finding => finding.ToString()).ToArray();
            var faults = Definitions[version].Faults(WithoutNulls(text));
            (findings.Length > 0).ShouldBe(faults.Count > 0, string.Join("\n", [text, .. findings, "but the definition:", .. faults]));
            _ = faults.Count > 0 ? refused++ : taken++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

        refused.ShouldBeGreaterThan(40);
        taken.ShouldBeGreaterThan(2); // what is generated is of 1.20
    }

    private static Gen<Policy> Policies => CiliumModels.Any.Where(static policy => policy is CiliumPolicy);

    private static Definition Read(string version) => Definition.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contracts", $"cilium-{version}.json")));

    /// <summary>The object as a server sees it: a field that is null is not there. Items that are null stay.</summary>
    private static string WithoutNulls(string text)
    {
        var root = JsonNode.Parse(text)!;
        Strip(root);
        return root.ToJsonString();
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonObject mapping)
        {
            foreach (var (key, value) in mapping.ToArray())
            {
                Strip(value);
                _ = value is null && mapping.Remove(key);
            }
        }
        else if (node is JsonArray list)
        {
            list.ToList().ForEach(Strip);
        }
    }
}
