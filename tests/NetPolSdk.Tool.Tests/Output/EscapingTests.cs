using NetPolSdk.Deployment.Output;
using NetPolSdk.Tool.Output;

namespace NetPolSdk.Tool.Tests;

/// <summary>Whatever a manifest holds, it stays text in every format.</summary>
public sealed class EscapingTests
{
    [Theory]
    [InlineData("\e[31mred", @"\u001b[31mred")]
    [InlineData("two\nlines", @"two\u000alines")]
    [InlineData("right\u202eleft", @"right\u202eleft")]
    [InlineData("c1 \u009b31m", @"c1 \u009b31m")]
    [InlineData("plain ä 漢", "plain ä 漢")]
    public void Nothing_drives_a_terminal(string text, string expected) => SafeText.Line(text).ShouldBe(expected);

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")", "\"'=HYPERLINK(\"\"http://evil\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("shop/api[Deployment]", "shop/api[Deployment]")]
    public void No_spreadsheet_takes_a_field_for_a_formula(string text, string expected) => CsvField.Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("a|b", @"a\|b")]
    [InlineData("<script>", "&lt;script&gt;")]
    [InlineData("[x](javascript:alert(1))", @"\[x\]\(javascript:alert\(1\)\)")]
    [InlineData("https://evil.example", "https&#58;//evil.example")]
    [InlineData("@everyone", "&#64;everyone")]
    [InlineData("shop/api", "shop/api")]
    public void Markdown_shows_the_text_as_it_is(string text, string expected) => MarkdownText.Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("a\"]; evil [label=\"", "\"a\\\"]; evil [label=\\\"\"")]
    [InlineData("\\N", "\"\\\\N\"")]
    [InlineData("a\\\"", "\"a\\\\\\\"\"")]
    public void No_name_leaves_its_quotes_in_dot(string text, string expected) => DotText.Quoted(text).ShouldBe(expected);

    [Theory]
    [InlineData("\"]; click n0 href \"javascript:x\"", "\"#34;#93;#59; click n0 href #34;javascript:x#34;\"")]
    [InlineData("<b>", "\"#60;b#62;\"")]
    [InlineData("#34;", "\"#35;34#59;\"")]
    public void No_name_leaves_its_label_in_mermaid(string text, string expected) => MermaidText.Quoted(text).ShouldBe(expected);
}
