using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PublishedSchema = NetPolSdk.JsonSchema.Schema;

namespace NetPolSdk.Manifests.Tests;

/// <summary>What is written holds against the definitions that Calico publishes, of the newest release and of what comes after it.</summary>
public sealed class CalicoDefinitionsTests
{
    private static readonly Dictionary<string, PublishedSchema[]> Definitions = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contracts", "calico-definitions.json"))).RootElement
        .EnumerateObject().ToDictionary(kind => kind.Name, kind => kind.Value.EnumerateObject().Select(version => PublishedSchema.Parse(version.Value.GetRawText())).ToArray());

    [Fact]
    public void Any_object_that_can_be_said_is_one_that_servers_take() => Prop.ForAll(CalicoModels.Any.ToArbitrary(), policy =>
    {
        var json = policy.ToJson();
        Definitions[policy.Kind].SelectMany(schema => schema.Faults(json)).ShouldBeEmpty(json);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData("NetworkPolicy", """{"ingress":[{"action":"Alow"}]}""")]
    [InlineData("NetworkPolicy", """{"types":[]}""")]
    [InlineData("NetworkPolicy", """{"ingress":[{"action":"Allow","from":[]}]}""")]
    [InlineData("GlobalNetworkPolicy", """{"order":"1"}""")]
    [InlineData("Tier", """{"defaultAction":"Allow"}""")]
    [InlineData("GlobalNetworkSet", """{"nets":["10.0.0.0/8","10.0.0.0/8"]}""")]
    [InlineData("StagedNetworkPolicy", """{"stagedAction":"Remove"}""")]
    [InlineData("StagedKubernetesNetworkPolicy", """{"selector":"all()"}""")]
    public void The_definitions_refuse_what_servers_refuse(string kind, string spec) =>
        Definitions[kind].ShouldAllBe(schema => schema.Faults($$"""{"apiVersion":"projectcalico.org/v3","kind":"{{kind}}","metadata":{"name":"a"},"spec":{{spec}}}""").Count > 0);

    [Fact]
    public void Every_kind_has_the_definitions_of_both_versions()
    {
        Definitions.Count.ShouldBe(8);
        Definitions.Values.ShouldAllBe(versions => versions.Length == 2);
    }
}
