using FsCheck;
using FsCheck.Fluent;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NetPolSdk.Manifests.Tests;

/// <summary>Which strings need quotes, under the resolution of YAML 1.1 and of YAML 1.2.</summary>
public sealed class QuotingTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("y")]
    [InlineData("N")]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("on")]
    [InlineData("OFF")]
    [InlineData("true")]
    [InlineData("False")]
    [InlineData("8080")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("007")]
    [InlineData("0o7")]
    [InlineData("0x1F")]
    [InlineData("0b11")]
    [InlineData("1_000")]
    [InlineData("1.5")]
    [InlineData("1.2.3")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e3")]
    [InlineData("1E+3")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".nan")]
    [InlineData("12:30:00")]
    [InlineData("190:20:30.15")]
    [InlineData("2001-12-14")]
    [InlineData("2001-12-14t21:59:43.10-05:00")]
    [InlineData("2001-12-14 21:59:43.10 -5")]
    [InlineData("=")]
    [InlineData("<<")]
    [InlineData("-")]
    [InlineData("- a")]
    [InlineData("--- a")]
    [InlineData("...")]
    [InlineData("?")]
    [InlineData(":")]
    [InlineData("a:")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("#a")]
    [InlineData("&a")]
    [InlineData("*a")]
    [InlineData("!a")]
    [InlineData("|")]
    [InlineData(">")]
    [InlineData("%a")]
    [InlineData("@a")]
    [InlineData("`a")]
    [InlineData("'a'")]
    [InlineData("\"a\"")]
    [InlineData("[a]")]
    [InlineData("{a}")]
    [InlineData("]")]
    [InlineData(",")]
    [InlineData("::/0")]
    public void Text_that_a_reader_may_take_for_something_else_is_quoted(string value) => ScalarOf(value).Style.ShouldBe(ScalarStyle.DoubleQuoted);

    [Theory]
    [InlineData("a")]
    [InlineData("api-v1")]
    [InlineData("10.0.0.0/8")]
    [InlineData("2001:db8::/32")]
    [InlineData("spec.ingress[0].from,spec.egress[1].to")]
    [InlineData("it's a \"quote\", a {brace} & more")]
    [InlineData("http://a.example/#b")]
    [InlineData("yesterday")]
    [InlineData("nulls")]
    [InlineData("3 reasons")]
    [InlineData("Größe")]
    public void Text_that_can_only_be_text_stays_plain(string value) => ScalarOf(value).Style.ShouldBe(ScalarStyle.Plain);

    [Theory]
    [InlineData("a\nb", "\"a\\nb\"")]
    [InlineData("\0\a\b\t\n\v\f\r\u001B\"\\", "\"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\\"\\\\\"")]
    [InlineData("\u0001\u007F\u0085\u00A0\u00AD", "\"\\x01\\x7F\\x85\\xA0\\xAD\"")]
    [InlineData("\u2028\u2029\u200B\u202E\uFEFF\uFFFE\uE000", "\"\\u2028\\u2029\\u200B\\u202E\\uFEFF\\uFFFE\\uE000\"")]
    [InlineData(" \U0001F6D2\U000E0041", "\" \U0001F6D2\\U000E0041\"")]
    public void What_cannot_be_seen_is_escaped(string value, string written) =>
        Yaml(value).ShouldContain($"    note: {written}\n");

    [Fact]
    public void Keys_are_quoted_like_values() =>
        NetworkPolicy.Named("a").For(Pods.Labelled("on", "b").And("8080", "a")).DenyAll().ToYaml().ShouldContain(
            "    matchLabels:\n      \"8080\": a\n      \"on\": b\n");

    [Fact]
    public void Any_text_is_read_back_as_it_was() =>
        Prop.ForAll(Texts.Any.ToArbitrary(), text => ScalarOf(text).Value == text).QuickCheckThrowOnFailure();

    private static string Yaml(string value) => NetworkPolicy.Named("a").For(Pods.All).DenyAll().WithAnnotation("note", value).ToYaml();

    private static Scalar ScalarOf(string value)
    {
        var parser = new Parser(new StringReader(Yaml(value)));
        while (parser.Current is not Scalar { Value: "note" })
        {
            parser.MoveNext().ShouldBeTrue();
        }

        parser.MoveNext();
        return parser.Current.ShouldBeOfType<Scalar>();
    }
}
