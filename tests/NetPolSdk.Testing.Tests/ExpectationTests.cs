namespace NetPolSdk.Testing.Tests;

public sealed class ExpectationTests
{
    [Theory]
    [InlineData("shop/api -> data/postgres on 5432/TCP", "5432/TCP")]
    [InlineData("  shop/api  ->  data/postgres on 5432 ", "5432/TCP")]
    [InlineData("shop/api -> 203.0.113.7 on 53/udp", "53/UDP")]
    [InlineData("shop/api -> data/postgres on sql", "sql/TCP")]
    public void A_line_names_both_ends_and_the_port(string text, string port)
    {
        var expectation = Expectation.Parse(text, allowed: true);

        expectation.From.ShouldBe("shop/api");
        expectation.On.ToString().ShouldBe(port);
        Expectation.Parse(expectation.ToString(), allowed: true).ShouldBe(expectation);
    }

    [Theory]
    [InlineData("")]
    [InlineData("shop/api data/postgres on 5432")]
    [InlineData("shop/api -> data/postgres")]
    [InlineData("shop/api -> data/postgres on 0/TCP")]
    [InlineData("shop/api -> data/postgres on 70000")]
    [InlineData("shop/api -> data/postgres on 80/ICMP")]
    [InlineData("shop/api -> data/postgres on -")]
    public void What_is_no_expectation_is_refused(string text) =>
        Should.Throw<FormatException>(() => Expectation.Parse(text, allowed: true)).Message.ShouldContain(" is no ");
}
