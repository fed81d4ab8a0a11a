using System.Text.Json;
using NetPolSdk.Deployment.Findings;
using NetPolSdk.JsonSchema;
using NetPolSdk.Tool.Findings;

namespace NetPolSdk.Tool.Tests;

/// <summary>SARIF output against the published schema of SARIF 2.1.0, and within the documented limits of GitHub's code scanning ("SARIF support for code scanning").</summary>
public sealed class SarifSchemaTests
{
    private static readonly Lazy<Schema> Published = new(() => Schema.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Findings", "sarif-2.1.0.json"))));

    [Fact]
    public void Findings_of_every_kind_and_odd_files_are_valid()
    {
        using var folder = new TemporaryFolder().With("my policies/api #1.yaml", "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: UPPER}\nspec: {podSelector: {matchLabels: {app: 'no \"value\"'}}, ingress: [{from: []}]}\n").With("broken.yaml", "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: [1\n");
        var run = folder.Run("lint", ".", "--format", "sarif");
        var results = JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("results");

        results.GetArrayLength().ShouldBeGreaterThan(1);
        Published.Value.Faults(run.Output).ShouldBeEmpty();
    }

    [Fact]
    public void No_findings_are_valid_too() => Published.Value.Faults(Log([])).ShouldBeEmpty();

    [Fact]
    public void The_schema_itself_finds_faults() =>
        Published.Value.Faults(Log([Finding(1)]).Replace("\"startLine\": 1,", "\"startLine\": 0,", StringComparison.Ordinal)).ShouldNotBeEmpty();

    [Fact]
    public void More_results_than_code_scanning_takes_are_cut_the_gravest_kept_and_that_is_said()
    {
        var log = Log([.. Enumerable.Range(1, 25_001).Select(line => Finding(line) with { Severity = Severity.Warning }), Finding(30_000) with { Severity = Severity.Error }]);
        var run = JsonDocument.Parse(log).RootElement.GetProperty("runs")[0];

        run.GetProperty("results").GetArrayLength().ShouldBe(25_000);
        run.GetProperty("results")[24_999].GetProperty("level").GetString().ShouldBe("error");
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString()
            .ShouldBe("2 findings are left out: code scanning takes 25000 results of a run.");
        Published.Value.Faults(log).ShouldBeEmpty();
    }

    [Fact]
    public void What_code_scanning_asks_for_is_there()
    {
        var run = JsonDocument.Parse(Log([Finding(7)])).RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");

        result.GetProperty("partialFingerprints").EnumerateObject().ShouldNotBeEmpty();
        result.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
        Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative).ShouldBeTrue();
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(7);
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("properties").GetProperty("tags").GetArrayLength().ShouldBeInRange(1, 20);
    }

    private static LocatedFinding Finding(int line) => FindingFormatTests.Finding("./my policies/api.yaml", "NetworkPolicy prod/api", "is \"wrong\".") with { Line = line };

    private static string Log(IReadOnlyList<LocatedFinding> findings)
    {
        using var output = new StringWriter();
        FindingsAsSarif.Write(output, findings, "1.2.3");
        return output.ToString();
    }
}
