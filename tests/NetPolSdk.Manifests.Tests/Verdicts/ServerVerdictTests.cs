using System.Text.Json;
using System.Text.RegularExpressions;

namespace NetPolSdk.Manifests.Tests;

/// <summary>
/// Objects that a Kubernetes 1.36 API server was asked about by a strict dry-run create into the namespace <c>default</c>:
/// what it refused is refused at the same fields, and nothing else is.
/// </summary>
public sealed partial class ServerVerdictTests
{
    private static readonly JsonElement[] Verdicts =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Verdicts", "networkpolicy-verdicts.json"))).RootElement.EnumerateArray()];

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Verdicts.Length));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_object_is_judged_as_the_server_judges_it(int number)
    {
        var verdict = Verdicts[number];
        var message = verdict.GetProperty("message").GetString()!;
        if (message.Contains("does not match the namespace sent on the request", StringComparison.Ordinal))
        {
            return; // no fault of the object
        }

        var manifest = Manifest.Parse(verdict.GetProperty("object").GetRawText(), "object.json");

        var found = manifest.Findings.Where(finding => finding.Finding.Severity == Severity.Error).ToArray();
        var fields = found.Select(finding => finding.Finding.Field.ToString()).Distinct().Order(StringComparer.Ordinal);
        if (verdict.GetProperty("accepted").GetBoolean())
        {
            fields.ShouldBeEmpty();
            manifest.Policies.Count.ShouldBe(1);
            return;
        }

        manifest.Policies.ShouldBeEmpty(message);
        if (message.StartsWith("422", StringComparison.Ordinal))
        {
            fields.ShouldBe(verdict.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!).Order(StringComparer.Ordinal), message);
        }
        else
        {
            found.ShouldContain(finding => IsNamedBy(message, finding), message);
        }
    }

    /// <summary>Decoding faults are in the message only: <c>unknown field "…"</c>, or a Go field path without places.</summary>
    private static bool IsNamedBy(string message, ManifestFinding finding)
    {
        var field = finding.Finding.Field.ToString();
        if (UnknownField().Match(message) is { Success: true } unknown)
        {
            return finding.Finding.Rule.Id == "NPS0012" && field == unknown.Groups[1].Value;
        }

        var path = WrongType().Match(message).Groups[1].Value;
        return finding.Finding.Rule.Id == "NPS0013" && Place().Replace(field, "").StartsWith(path, StringComparison.Ordinal);
    }

    [GeneratedRegex("unknown field \"([^\"]+)\"")]
    private static partial Regex UnknownField();

    [GeneratedRegex(@"into Go struct field \w+\.(\S+) of type")]
    private static partial Regex WrongType();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Place();
}
