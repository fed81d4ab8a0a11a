using System.Text.Json;
using System.Text.RegularExpressions;

namespace NetPolSdk.Manifests.Tests;

/// <summary>
/// Cilium's policies that a Kubernetes 1.36 API server with the definitions of 1.20 was asked about: what it refused is refused at the
/// same fields and at no others, and what it took is taken, but for what is said to be stored and not enforced.
/// </summary>
public sealed partial class CiliumVerdictTests
{
    private static readonly JsonElement[] Verdicts =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Verdicts", "cilium-verdicts.json"))).RootElement.EnumerateArray()];

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Verdicts.Length));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_object_is_judged_as_the_server_judges_it(int number)
    {
        var verdict = Verdicts[number];
        var message = verdict.GetProperty("message").GetString()!;
        var text = verdict.GetProperty("object").GetRawText();
        var manifest = Manifest.Parse(text, "object.json");

        var refusals = manifest.Findings.Where(finding => finding.Finding.Severity == Severity.Error && !finding.Finding.Message.Contains("; the API server accepts", StringComparison.Ordinal)).ToArray();
        var fields = refusals.Select(finding => finding.Finding.Field.ToString()).Distinct().Order(StringComparer.Ordinal).ToArray();
        manifest.Policies.Count.ShouldBe(manifest.HasErrors ? 0 : 1, text);
        if (verdict.GetProperty("accepted").GetBoolean())
        {
            fields.ShouldBeEmpty(text);
        }
        else if (message.StartsWith("422", StringComparison.Ordinal))
        {
            var named = verdict.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!).ToArray();
            fields.Where(field => field.Length > 0).ShouldBe(named.Where(field => field != "<nil>"), message + text);
            refusals.ShouldNotBeEmpty(message);
        }
        else if (!message.Contains("does not match the namespace sent on the request", StringComparison.Ordinal))
        {
            fields.ShouldNotBeEmpty(message);
            UnknownFields().Matches(message).Select(match => match.Groups[1].Value).Except(fields).ShouldBeEmpty(message);
        }
    }

    [GeneratedRegex("unknown field \"([^\"]+)\"")]
    private static partial Regex UnknownFields();
}
