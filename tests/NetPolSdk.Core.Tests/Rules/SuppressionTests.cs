namespace NetPolSdk.Core.Tests.Rules;

public sealed class SuppressionTests
{
    [Theory]
    [InlineData("NPS1001", "NPS1001 is named without a reason.")]
    [InlineData("NPS1001: ", "NPS1001 is named without a reason.")]
    [InlineData("NPS1001: agreed; nonsense: because", "\"nonsense\" is not the id of a rule.")]
    [InlineData("NPS0003: old server", "NPS0003 cannot be suppressed.")]
    [InlineData("NPS9003: no", "NPS9003 cannot be suppressed.")]
    public void An_entry_without_effect_is_reported(string annotation, string problem)
    {
        var report = Allowing(annotation).Lint();

        var finding = report.Findings.ShouldHaveSingleItem();
        finding.Rule.Id.ShouldBe("NPS9003");
        finding.Message.ShouldContain(problem);
        finding.Field.ToString().ShouldBe("metadata.annotations");
    }

    [Theory]
    [InlineData("NPS1001: agreed with the platform team")]
    [InlineData("NPS1001, NPS2001: agreed with the platform team; NPS2002: resolves nothing;")]
    public void An_entry_with_id_and_reason_is_not_reported(string annotation) =>
        Allowing(annotation).Lint().Findings.ShouldBeEmpty();

    private static NetworkPolicy Allowing(string annotation) =>
        NetworkPolicy.Named("a").InNamespace("b").For(Pods.All).DenyIngress().WithAnnotation("netpolsdk.dev/allow", annotation);
}
