namespace NetPolSdk.Manifests.Tests;

/// <summary>
/// Cilium's policies that a Kubernetes 1.36 API server with the definitions of 1.20 was asked about: what it refused is refused at the
/// same fields and at no others, and what it took is taken, but for what is said to be stored and not enforced.
/// </summary>
public sealed class CiliumVerdictTests
{
    private static readonly ServerVerdict[] Verdicts = ServerVerdict.ReadAll("cilium-verdicts.json");

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Verdicts.Length));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_object_is_judged_as_the_server_judges_it(int number)
    {
        var verdict = Verdicts[number];
        var message = verdict.Message;
        var text = verdict.Object;
        var manifest = verdict.Read();

        var refusals = ServerVerdict.Refusals(manifest).Where(finding => !finding.Finding.Message.Contains("; the API server accepts", StringComparison.Ordinal)).ToArray();
        var fields = ServerVerdict.FieldsOf(refusals);
        manifest.Policies.Count.ShouldBe(manifest.HasErrors ? 0 : 1, text);
        if (verdict.IsAccepted)
        {
            fields.ShouldBeEmpty(text);
        }
        else if (verdict.IsInvalid)
        {
            var named = verdict.Fields.ToArray();
            fields.Where(field => field.Length > 0).ShouldBe(named.Where(field => field != "<nil>"), message + text);
            refusals.ShouldNotBeEmpty(message);
        }
        else if (!verdict.IsMisdirected)
        {
            fields.ShouldNotBeEmpty(message);
            verdict.UnknownFields.Except(fields).ShouldBeEmpty(message);
        }
    }
}
