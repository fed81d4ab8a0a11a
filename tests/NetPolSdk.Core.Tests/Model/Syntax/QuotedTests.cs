namespace NetPolSdk.Core.Tests.Model.Syntax;

public sealed class QuotedTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("", "\"\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\nb\t\0", "\"a\\u000ab\\u0009\\u0000\"")]
    [InlineData("\u001b[2J", "\"\\u001b[2J\"")]
    [InlineData("\u202eabc\u2028", "\"\\u202eabc\\u2028\"")]
    [InlineData("ä😀", "\"ä😀\"")]
    public void Text_in_a_message_can_neither_break_the_line_nor_drive_a_terminal(string text, string quoted) => Quoted.Text(text).ShouldBe(quoted);

    [Fact]
    public void Long_text_is_cut_short() => Quoted.Text(new string('x', 100_000)).Length.ShouldBe(123);
}
