namespace NetPolSdk.Core.Tests.Rules.Consistency;

public sealed class ExpiredExceptionTests
{
    private static readonly LintOptions OnNewYear = new() { Today = new DateTime(2027, 1, 1, 23, 59, 0, DateTimeKind.Utc) };

    private static NetworkPolicy Until(string text) => Said.Api.DenyIngress().WithAnnotation("netpolsdk.dev/until", text);

    [Theory]
    [InlineData("2026-12-31")]
    [InlineData(" 2020-02-29 ")]
    public void After_its_last_day_an_exception_is_over(string day)
    {
        var finding = Said.Findings("NPS5010", OnNewYear, Until(day)).ShouldHaveSingleItem();

        finding.Field.ToString().ShouldBe("metadata.annotations");
        finding.Message.ShouldBe($"The policy was an exception until {day.Trim()}, and that day is over.");
    }

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("9999-12-31")]
    public void On_its_last_day_it_is_not(string day) => Said.Findings("NPS5010", OnNewYear, Until(day)).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("31.12.2026")]
    [InlineData("2026-02-30")]
    [InlineData("soon")]
    public void A_day_that_cannot_be_read_is_reported(string text) =>
        Said.Findings("NPS5010", OnNewYear, Until(text)).ShouldHaveSingleItem().Remedy.ShouldBe("Write the last day, such as 2026-12-31.");

    [Fact]
    public void Without_a_day_of_its_own_the_machines_counts()
    {
        Said.Fields("NPS5010", Until("2001-01-01")).ShouldBe(["metadata.annotations"]);
        Said.Fields("NPS5010", Until("9999-12-31")).ShouldBeEmpty();
        Said.Fields("NPS5010", Said.Api.DenyIngress()).ShouldBeEmpty();
    }

    [Fact]
    public void Text_that_is_not_known_is_a_maybe()
    {
        using var _ = Hole.Admit();
        var report = Until(Hole.Text(1)).Lint(OnNewYear);

        report.Findings.ShouldBeEmpty();
        report.NotJudged.ShouldBe(1);
    }
}
