using System.Text.Json;
using System.Text.RegularExpressions;

namespace NetPolSdk.Manifests.Tests;

/// <summary>
/// Admin policies that a Kubernetes 1.36 API server with the experimental definitions was asked about: what it refused is refused at the
/// same fields, and what it took is taken, but for what no engine reads.
/// </summary>
public sealed partial class AdminPolicyVerdictTests
{
    private static readonly JsonElement[] Verdicts =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Verdicts", "adminpolicy-verdicts.json"))).RootElement.EnumerateArray()];

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
            // The definitions let bad selectors and any protocol pass; engines that read them do not.
            found.Where(finding => finding.Finding.Rule.Id is not ("NPS0007" or "NPS0008")).ShouldBeEmpty(verdict.GetProperty("object").GetRawText());
            manifest.Policies.Count.ShouldBe(fields.Length == 0 ? 1 : 0);
        }
        else if (message.StartsWith("422", StringComparison.Ordinal))
        {
            manifest.Policies.ShouldBeEmpty(message);
            var named = verdict.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!).Where(field => field != "<nil>");
            named.Except(fields).ShouldBeEmpty(message);
        }
        else
        {
            manifest.Policies.ShouldBeEmpty(message);
            UnknownFields().Matches(message).Select(match => match.Groups[1].Value).Where(field => !fields.Any(field.StartsWith)).ShouldBeEmpty(message);
        }
    }

    [GeneratedRegex("unknown field \"([^\"]+)\"")]
    private static partial Regex UnknownFields();
}
