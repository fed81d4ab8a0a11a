using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Model.Calico;

public sealed class CalicoSelectorTests
{
    private static readonly string[] Keys = ["app", "tier", "k8s-app", "projectcalico.org/namespace", "in", "has", "all"];
    private static readonly string[] Values = ["", "a", "b", "a b", "it's", "\"", "not in", "&&"];

    private static readonly Gen<string> Key = Gen.Elements(Keys);
    private static readonly Gen<string> Value = Gen.Elements(Values);

    private static readonly Gen<CalicoSelector> Leaf = Gen.OneOf(
        Gen.Elements<CalicoSelector>(CalicoSelector.All, CalicoSelector.Global),
        Key.Select(CalicoSelector.Has),
        from key in Key
        from value in Value
        from comparison in Gen.Elements<Func<CalicoLabel, string, CalicoSelector>>(
            (label, text) => label.Is(text),
            (label, text) => label.IsNot(text),
            (label, text) => label.Contains(text),
            (label, text) => label.StartsWith(text),
            (label, text) => label.EndsWith(text))
        select comparison(CalicoSelector.Label(key), value),
        from key in Key
        from values in Value.NonEmptyListOf()
        from isIn in Gen.Elements(true, false)
        select isIn ? CalicoSelector.Label(key).IsIn([.. values]) : CalicoSelector.Label(key).IsNotIn([.. values]));

    private static readonly Gen<Dictionary<string, string>> Labels =
        from keys in Key.ListOf()
        from values in Value.ListOf()
        select keys.Distinct().Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);

    [Fact]
    public void What_is_printed_is_parsed_back_equal() =>
        Prop.ForAll(Any(4).ToArbitrary(), selector => CalicoSelector.Parse(selector.ToString()).Equals(selector)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Labels_match_as_a_reader_of_the_grammar_would_say() =>
        Prop.ForAll(Any(3).ToArbitrary(), Labels.ToArbitrary(), (selector, labels) => selector.Matches(labels) == NaiveSelector.Matches(selector.ToString(), labels))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("", "all()")]
    [InlineData(" \t", "all()")]
    [InlineData("app=='api'", "app == \"api\"")]
    [InlineData("!has( tier )&&a!=\"b\"", "!has(tier) && a != \"b\"")]
    [InlineData("a == 'x' || b == 'y' && c == 'z'", "a == \"x\" || b == \"y\" && c == \"z\"")]
    [InlineData("(a == 'x' || b == 'y') && c == 'z'", "(a == \"x\" || b == \"y\") && c == \"z\"")]
    [InlineData("a in {}", "a in {}")]
    [InlineData("a notin {'x','y',}", "a not in {\"x\", \"y\"}")]
    [InlineData("a startswith 'x' && b ends with 'y'", "a starts with \"x\" && b ends with \"y\"")]
    [InlineData("!!(all( ))", "!!all()")]
    [InlineData("in in {'in'}", "in in {\"in\"}")]
    [InlineData("a == 'say \"x\"'", "a == 'say \"x\"'")]
    public void An_expression_is_read(string text, string printed) => CalicoSelector.Parse(text).ToString().ShouldBe(printed);

    [Theory]
    [InlineData("app = 'api'", "character 5", "Write ==.")]
    [InlineData("app == api", "character 8", "Put the value in quotes.")]
    [InlineData("app == 'api", "character 8", "Close its quotes.")]
    [InlineData("app", "its end", "a comparison is missing")]
    [InlineData("has (app)", "character 5", "a comparison is missing")]
    [InlineData("all() && ", "its end", "the key of a label is missing")]
    [InlineData("(all()", "its end", ") is missing")]
    [InlineData("all() all()", "character 7", "something follows")]
    [InlineData("a == 'b' & c == 'd'", "character 10", "something follows")]
    [InlineData("a == 'b'\n&& c == 'd'", "character 9", "something follows")]
    [InlineData("a in {'b' 'c'}", "character 11", ", is missing")]
    [InlineData("a in {,}", "character 7", "a string is missing")]
    [InlineData("a in 'b'", "character 6", "{ is missing")]
    public void A_text_that_is_no_expression_is_refused_with_the_place(string text, string place, string problem)
    {
        var refused = Should.Throw<InvalidPolicyException>(() => CalicoSelector.Parse(text));

        refused.RuleId.ShouldBe("NPS0701");
        refused.Message.ShouldContain("at " + place);
        refused.Message.ShouldContain(problem);
    }

    [Fact]
    public void Hostile_texts_are_refused_and_no_stack_overflows()
    {
        Should.Throw<InvalidPolicyException>(() => CalicoSelector.Parse(new string('(', 100_000)));
        Should.Throw<InvalidPolicyException>(() => CalicoSelector.Parse(new string('!', 100_000)));
        Should.Throw<InvalidPolicyException>(() => CalicoSelector.Parse(new string('a', 513) + " == 'b'"));
        CalicoSelector.Parse(string.Join(" && ", Enumerable.Repeat("has(a)", 200_000))).ToString().Length.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void Keys_and_values_that_cannot_be_written_are_refused()
    {
        Should.Throw<InvalidPolicyException>(() => CalicoSelector.Has("a b")).RuleId.ShouldBe("NPS0701");
        Should.Throw<InvalidPolicyException>(() => CalicoSelector.Has("")).RuleId.ShouldBe("NPS0701");
        Should.Throw<InvalidPolicyException>(() => CalicoSelector.Label("a").Is("\"'")).RuleId.ShouldBe("NPS0701");
        Should.Throw<InvalidPolicyException>(() => CalicoSelector.Label("a").IsIn()).RuleId.ShouldBe("NPS0701");
    }

    [Fact]
    public void Operators_say_the_same_as_words()
    {
        var (app, tier) = (CalicoSelector.Label("app").Is("api"), CalicoSelector.Has("tier"));

        (app & !tier | tier).ShouldBe(app.And(tier.Not()).Or(tier));
    }

    private static Gen<CalicoSelector> Any(int depth) => depth == 0 ? Leaf : Gen.OneOf(
        Leaf,
        Any(depth - 1).Select(selector => selector.Not()),
        from left in Any(depth - 1) from right in Any(depth - 1) select left.And(right),
        from left in Any(depth - 1) from right in Any(depth - 1) select left.Or(right));
}
