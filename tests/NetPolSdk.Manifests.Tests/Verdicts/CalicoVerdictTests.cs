using System.Text.Json;
using System.Text.RegularExpressions;

namespace NetPolSdk.Manifests.Tests;

/// <summary>
/// Calico's policies that a Kubernetes 1.36 API server with the native definitions was asked about: what it refused is refused at the
/// same fields, and what it took is taken, but for what Calico then refuses itself.
/// </summary>
public sealed partial class CalicoVerdictTests
{
    private static readonly JsonElement[] Verdicts =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Verdicts", "calico-verdicts.json"))).RootElement.EnumerateArray()];

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Verdicts.Length));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_object_is_judged_as_the_server_judges_it(int number)
    {
        var verdict = Verdicts[number];
        var message = verdict.GetProperty("message").GetString()!;
        var manifest = Manifest.Parse(verdict.GetProperty("object").GetRawText(), "object.json");

        var found = manifest.Findings.Where(finding => finding.Finding.Severity == Severity.Error).ToArray();
        var fields = found.Select(finding => finding.Finding.Field.ToString()).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (verdict.GetProperty("accepted").GetBoolean())
        {
            // The definitions take any text for selectors, nets, ports and protocols, and lists of any length in this version; Calico does not.
            found.Where(finding => finding.Finding.Rule.Id is not ("NPS0701" or "NPS0702" or "NPS0703" or "NPS0707" or "NPS0712" or "NPS0713")).ShouldBeEmpty(verdict.GetProperty("object").GetRawText());
        }
        else if (message.StartsWith("422", StringComparison.Ordinal))
        {
            var named = verdict.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!).Where(field => field != "<nil>");
            named.Except(fields).ShouldBeEmpty(message);
        }
        else if (!message.Contains("does not match the namespace sent on the request", StringComparison.Ordinal))
        {
            fields.ShouldNotBeEmpty(message);
            UnknownFields().Matches(message).Select(match => match.Groups[1].Value).Where(field => !fields.Any(field.StartsWith)).ShouldBeEmpty(message);
        }
    }

    [GeneratedRegex("unknown field \"([^\"]+)\"")]
    private static partial Regex UnknownFields();
}
