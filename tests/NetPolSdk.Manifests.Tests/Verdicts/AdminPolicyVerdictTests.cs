namespace NetPolSdk.Manifests.Tests;

/// <summary>
/// Admin policies that a Kubernetes 1.36 API server with the experimental definitions was asked about: what it refused is refused at the
/// same fields, and what it took is taken, but for what no engine reads.
/// </summary>
public sealed class AdminPolicyVerdictTests
{
    private static readonly ServerVerdict[] Verdicts = ServerVerdict.ReadAll("adminpolicy-verdicts.json");

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Verdicts.Length));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_object_is_judged_as_the_server_judges_it(int number)
    {
        var verdict = Verdicts[number];
        var message = verdict.Message;
        var manifest = verdict.Read();

        var found = ServerVerdict.Refusals(manifest);
        var fields = ServerVerdict.FieldsOf(found);
        if (verdict.IsAccepted)
        {
            // The definitions let bad selectors and any protocol pass; engines that read them do not.
            found.Where(finding => finding.Finding.Rule.Id is not ("NPS0007" or "NPS0008")).ShouldBeEmpty(verdict.Object);
            manifest.Policies.Count.ShouldBe(fields.Length == 0 ? 1 : 0);
        }
        else if (verdict.IsInvalid)
        {
            manifest.Policies.ShouldBeEmpty(message);
            var named = verdict.Fields.Where(field => field != "<nil>");
            named.Except(fields).ShouldBeEmpty(message);
        }
        else
        {
            manifest.Policies.ShouldBeEmpty(message);
            verdict.UnknownFields.Where(field => !fields.Any(field.StartsWith)).ShouldBeEmpty(message);
        }
    }
}
