using System.Text.RegularExpressions;

namespace NetPolSdk.Manifests.Tests;

/// <summary>
/// Objects that a Kubernetes 1.36 API server was asked about by a strict dry-run create into the namespace <c>default</c>:
/// what it refused is refused at the same fields, and nothing else is.
/// </summary>
public sealed partial class ServerVerdictTests
{
    private static readonly ServerVerdict[] Verdicts = ServerVerdict.ReadAll("networkpolicy-verdicts.json");

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Verdicts.Length));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_object_is_judged_as_the_server_judges_it(int number)
    {
        var verdict = Verdicts[number];
        var message = verdict.Message;
        if (verdict.IsMisdirected)
        {
            return; // no fault of the object
        }

        var manifest = verdict.Read();

        var found = ServerVerdict.Refusals(manifest);
        var fields = ServerVerdict.FieldsOf(found);
        if (verdict.IsAccepted)
        {
            fields.ShouldBeEmpty();
            manifest.Policies.Count.ShouldBe(1);
            return;
        }

        manifest.Policies.ShouldBeEmpty(message);
        if (verdict.IsInvalid)
        {
            fields.ShouldBe([.. verdict.Fields.Order(StringComparer.Ordinal)], message);
        }
        else
        {
            found.ShouldContain(finding => IsNamedBy(verdict, finding), message);
        }
    }

    /// <summary>Decoding faults are in the message only: <c>unknown field "…"</c>, or a Go field path without places.</summary>
    private static bool IsNamedBy(ServerVerdict verdict, ManifestFinding finding)
    {
        var field = finding.Finding.Field.ToString();
        if (verdict.UnknownFields.FirstOrDefault() is { } unknown)
        {
            return finding.Finding.Rule.Id == "NPS0012" && field == unknown;
        }

        var path = WrongType().Match(verdict.Message).Groups[1].Value;
        return finding.Finding.Rule.Id == "NPS0013" && Place().Replace(field, "").StartsWith(path, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"into Go struct field \w+\.(\S+) of type")]
    private static partial Regex WrongType();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Place();
}
