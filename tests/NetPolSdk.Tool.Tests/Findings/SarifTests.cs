using System.Text.Json;
using NetPolSdk.Deployment.Findings;
using NetPolSdk.Tool.Findings;

namespace NetPolSdk.Tool.Tests;

/// <summary>What the SARIF 2.1.0 standard demands and GitHub's code scanning needs.</summary>
public sealed class SarifTests
{
    private static readonly LocatedFinding Finding = FindingFormatTests.Finding("./my policies/api.yaml", "NetworkPolicy prod/api", "is \"wrong\".");

    [Fact]
    public void A_log_has_version_schema_and_one_run_with_a_named_tool()
    {
        var log = Log([Finding]);

        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        log.GetProperty("$schema").GetString().ShouldNotBeNull().ShouldEndWith("sarif-2.1.0.json");
        var driver = Run(log).GetProperty("tool").GetProperty("driver");
        driver.GetProperty("name").GetString().ShouldBe("netpol");
        driver.GetProperty("version").GetString().ShouldBe("1.2.3");
    }

    [Fact]
    public void Rules_carry_what_code_scanning_shows()
    {
        var rule = Run(Log([Finding])).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ShouldHaveSingleItem();

        rule.GetProperty("id").GetString().ShouldBe("NPS0003");
        foreach (var text in new[] { "shortDescription", "fullDescription", "help" })
        {
            rule.GetProperty(text).GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace(text);
        }

        Uri.TryCreate(rule.GetProperty("helpUri").GetString(), UriKind.Absolute, out _).ShouldBeTrue();
        rule.GetProperty("defaultConfiguration").GetProperty("level").GetString().ShouldBe("error");
    }

    [Fact]
    public void A_result_points_into_a_file_of_the_repository()
    {
        var result = Results([Finding]).ShouldHaveSingleItem();

        result.GetProperty("ruleId").GetString().ShouldBe("NPS0003");
        result.GetProperty("ruleIndex").GetInt32().ShouldBe(0);
        result.GetProperty("level").GetString().ShouldBe("error");
        var place = result.GetProperty("locations").EnumerateArray().ShouldHaveSingleItem().GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("my%20policies/api.yaml");
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(12);
        place.GetProperty("region").GetProperty("startColumn").GetInt32().ShouldBe(7);
    }

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Info, "note")]
    public void Levels_are_those_of_the_standard(Severity severity, string level) =>
        Results([Finding with { Severity = severity }])[0].GetProperty("level").GetString().ShouldBe(level);

    [Fact]
    public void A_fingerprint_survives_lines_added_above_and_tells_twins_apart()
    {
        var moved = Fingerprints([Finding with { Line = 40 }]);

        moved.ShouldBe(Fingerprints([Finding]));
        Fingerprints([Finding, Finding with { Line = 40 }]).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void No_findings_are_an_empty_list_of_results() => Results([]).ShouldBeEmpty();

    [Theory]
    [InlineData("-", "stdin")]
    [InlineData("/abs/a b.yaml", "file:///abs/a%20b.yaml")]
    [InlineData("a#b%.yaml", "a%23b%25.yaml")]
    public void Paths_become_uris(string path, string expected) => SarifUri.Of(path).ShouldBe(expected);

    private static string[] Fingerprints(IReadOnlyList<LocatedFinding> findings) =>
        [.. Results(findings).Select(result => result.GetProperty("partialFingerprints").EnumerateObject().ShouldHaveSingleItem().Value.GetString()!)];

    private static JsonElement[] Results(IReadOnlyList<LocatedFinding> findings) => [.. Run(Log(findings)).GetProperty("results").EnumerateArray()];

    private static JsonElement Run(JsonElement log) => log.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();

    private static JsonElement Log(IReadOnlyList<LocatedFinding> findings)
    {
        using var output = new StringWriter();
        FindingsAsSarif.Write(output, findings, "1.2.3");
        return JsonDocument.Parse(output.ToString()).RootElement;
    }
}
