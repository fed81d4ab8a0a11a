namespace NetPolSdk.Manifests.Tests;

/// <summary>
/// Calico's policies that a Kubernetes 1.36 API server with the native definitions was asked about: what it refused is refused at the
/// same fields, and what it took is taken, but for what Calico then refuses itself.
/// </summary>
public sealed class CalicoVerdictTests
{
    private static readonly ServerVerdict[] Verdicts = ServerVerdict.ReadAll("calico-verdicts.json");

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
            // The definitions take any text for selectors, nets, ports and protocols, and lists of any length in this version; Calico does not.
            found.Where(finding => finding.Finding.Rule.Id is not ("NPS0701" or "NPS0702" or "NPS0703" or "NPS0707" or "NPS0712" or "NPS0713")).ShouldBeEmpty(verdict.Object);
        }
        else if (verdict.IsInvalid)
        {
            var named = verdict.Fields.Where(field => field != "<nil>");
            named.Except(fields).ShouldBeEmpty(message);
        }
        else if (!verdict.IsMisdirected)
        {
            fields.ShouldNotBeEmpty(message);
            verdict.UnknownFields.Where(field => !fields.Any(field.StartsWith)).ShouldBeEmpty(message);
        }
    }
}
