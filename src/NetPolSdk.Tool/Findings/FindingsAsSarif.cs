using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NetPolSdk.Tool.Findings;

/// <summary>
/// Findings as SARIF 2.1.0, with what GitHub's code scanning asks for: described rules, places relative to the
/// repository, and fingerprints that survive a change of line numbers.
/// </summary>
internal static class FindingsAsSarif
{
    /// <summary>How many results of a run code scanning takes; it refuses a file with more. Source: GitHub docs, "SARIF support for code scanning".</summary>
    private const int MostResults = 25_000;

    /// <summary>Writes the findings.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="version">The version of the tool.</param>
    public static void Write(TextWriter output, IReadOnlyList<LocatedFinding> findings, string version) => JsonOutput.Write(output, json =>
    {
        var leftOut = findings.Count - MostResults;
        findings = leftOut > 0 ? Gravest(findings) : findings;
        var rules = findings.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules, version);
        if (leftOut > 0)
        {
            WriteNotification(json, string.Create(null, $"{leftOut} findings are left out: code scanning takes {MostResults} results of a run."));
        }

        WriteResults(json, findings, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>As many as may be, in their order; of the least grave the last are left out.</summary>
    private static LocatedFinding[] Gravest(IReadOnlyList<LocatedFinding> findings) =>
        [.. findings.Select(static (finding, at) => (Finding: finding, At: at)).OrderByDescending(static entry => entry.Finding.Severity).Take(MostResults).OrderBy(static entry => entry.At).Select(static entry => entry.Finding)];

    private static void WriteNotification(Utf8JsonWriter json, string text)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        json.WriteStartObject();
        json.WriteString("level", "warning");
        WriteText(json, "message", text);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteTool(Utf8JsonWriter json, List<RuleDescriptor> rules, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "netpol");
        json.WriteString("version", version);
        json.WriteString("informationUri", "https://github.com/netpolsdk/netpolsdk");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Description);
        WriteText(json, "help", $"{rule.Description} See {rule.HelpLink}");
        json.WriteString("helpUri", rule.HelpLink);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", rule.DefaultSeverity.Word("note"));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteTexts("tags", ["kubernetes", "network-policy", rule.Category]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, IReadOnlyList<LocatedFinding> findings, List<RuleDescriptor> rules)
    {
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartArray("results");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", finding.Rule.Id);
            json.WriteNumber("ruleIndex", rules.FindIndex(rule => rule.Id == finding.Rule.Id));
            json.WriteString("level", finding.Severity.Word("note"));
            WriteText(json, "message", FindingsAsText.Subject(finding) + finding.Message + (finding.Remedy.Length > 0 ? " " + finding.Remedy : ""));
            WritePlace(json, finding);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("netpolFinding/v1", Fingerprint(finding, repeats));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, LocatedFinding finding)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", SarifUri.Of(finding.File));
        json.WriteEndObject();
        if (!finding.IsLive)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Line);
            json.WriteNumber("startColumn", finding.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // Without line numbers, so that a finding stays itself when lines are added above it; counted where it occurs twice.
    private static string Fingerprint(LocatedFinding finding, Dictionary<string, int> repeats)
    {
        var identity = string.Join('\n', finding.Rule.Id, finding.File, finding.Policy, finding.Field, finding.Message);
        var repeat = repeats[identity] = repeats.GetValueOrDefault(identity) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(identity));
        return string.Create(null, $"{Convert.ToHexStringLower(hash, 0, 16)}:{repeat}");
    }
}
