namespace NetPolSdk.Testing.Tests;

public sealed class TruthTableTests
{
    private static readonly Port Port = Port.Tcp(5432);

    [Fact]
    public void Rows_are_sources_and_columns_are_destinations()
    {
        var table = TruthTable.Parse(
            """
                            shop/api   data/postgres
            shop/frontend   allow      deny
            shop/api        -          .
            """,
            Port);

        table.ShouldBe(
        [
            new Expectation("shop/frontend", "shop/api", Port, Allowed: true),
            new Expectation("shop/frontend", "data/postgres", Port, Allowed: false),
            new Expectation("shop/api", "data/postgres", Port, Allowed: true),
        ]);
    }

    [Fact]
    public void A_markdown_table_is_a_table() =>
        TruthTable.Parse(
            """
            | from          | shop/api |
            |---------------|:--------:|
            | shop/frontend | X        |
            """,
            Port).ShouldHaveSingleItem().ShouldBe(new Expectation("shop/frontend", "shop/api", Port, Allowed: false));

    [Theory]
    [InlineData("shop/api", "line of destinations")]
    [InlineData("a/b c/d\nx/y allow", "Line 2 of the truth table has 1 cells, the header names 2 destinations")]
    [InlineData("a/b\nx/y yes", "Line 2 of the truth table: \"yes\" is no cell")]
    [InlineData("a/b\nx/y \u001b[1m", "\\u001b")]
    public void A_table_that_does_not_fit_is_refused_with_the_line(string text, string message) =>
        Should.Throw<FormatException>(() => TruthTable.Parse(text, Port)).Message.ShouldContain(message);
}
