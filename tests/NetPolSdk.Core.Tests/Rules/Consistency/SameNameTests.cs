namespace NetPolSdk.Core.Tests.Rules.Consistency;

public sealed class SameNameTests
{
    [Fact]
    public void A_name_used_twice_is_an_error_at_the_second_one()
    {
        var finding = Said.Findings("NPS5005", LintOptions.Default, Said.Api.DenyIngress(), Presets.DenyAll("prod"), Said.Api.DenyEgress()).ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Error);
        finding.Field.ToString().ShouldBe("metadata.name");
        finding.Message.ShouldStartWith("There are two policies named prod/api, and a cluster keeps one:");
    }

    [Fact]
    public void The_same_name_in_another_namespace_is_another_policy() =>
        Said.Fields("NPS5005", Presets.DenyAll("prod"), Presets.DenyAll("dev"), NetworkPolicy.Named("a").For(Pods.All).DenyAll(), NetworkPolicy.Named("a").InNamespace("default").For(Pods.All).DenyAll()).ShouldBeEmpty();

    [Fact]
    public void A_name_that_is_not_known_is_a_maybe()
    {
        using var _ = Hole.Admit();
        NetworkPolicy[] policies = [NetworkPolicy.Named(Hole.Text(1)).InNamespace("prod").For(Pods.All).DenyAll(), NetworkPolicy.Named(Hole.Text(1)).InNamespace("prod").For(Pods.All).DenyEgress()];

        Said.Fields("NPS5005", policies).ShouldBeEmpty();
        policies.Lint().NotJudged.ShouldBeGreaterThan(0);
    }
}
