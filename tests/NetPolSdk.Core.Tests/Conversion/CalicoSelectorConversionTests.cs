using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Conversion;

public sealed class CalicoSelectorConversionTests
{
    private static readonly Gen<string> Key = Gen.Elements("app", "tier", "example.com/x");
    private static readonly Gen<string> Value = Gen.Elements("a", "b", "c", "");

    private static readonly Gen<LabelRequirement> Requirement = Gen.OneOf(
        Key.Select(Label.Exists),
        Key.Select(Label.DoesNotExist),
        from key in Key from values in Value.NonEmptyListOf() select Label.In(key, [.. values]),
        from key in Key from values in Value.NonEmptyListOf() select Label.NotIn(key, [.. values]));

    private static readonly Gen<LabelSelector> Selector =
        from labels in (from key in Key from value in Value select (key, value)).ListOf()
        from requirements in Requirement.ListOf()
        let labelled = labels.DistinctBy(label => label.key).Aggregate(LabelSelector.Everything, (selector, label) => selector.And(label.key, label.value))
        select requirements.Count == 0 ? labelled : labelled.And([.. requirements]);

    private static readonly Gen<CalicoSelector> Leaf = Gen.OneOf(
        Gen.Constant(CalicoSelector.All),
        Key.Select(CalicoSelector.Has),
        from key in Key from value in Value from isEqual in Gen.Elements(true, false) select isEqual ? CalicoSelector.Label(key).Is(value) : CalicoSelector.Label(key).IsNot(value),
        from key in Key from values in Value.NonEmptyListOf() from isIn in Gen.Elements(true, false) select isIn ? CalicoSelector.Label(key).IsIn([.. values]) : CalicoSelector.Label(key).IsNotIn([.. values]));

    private static readonly Gen<CalicoSelector> Expression = Gen.OneOf(
        Leaf,
        Leaf.Select(leaf => !leaf),
        from left in Leaf from right in Leaf select left & right,
        from left in Leaf from right in Leaf select left | right,
        from left in Leaf from right in Leaf from third in Leaf select !(left | !right) & third,
        from left in Leaf from right in Leaf select !(left & right));

    private static readonly Gen<Dictionary<string, string>> Labels =
        (from key in Key from value in Value select (key, value)).ListOf().Select(labels => labels.DistinctBy(label => label.key).ToDictionary(label => label.key, label => label.value));

    [Fact]
    public void A_label_selector_there_and_back_is_the_same() => Prop.ForAll(Selector.ToArbitrary(), selector =>
        CalicoSelectorReading.Read(CalicoExpressions.OfPods(selector), out _)!.Equals(selector)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_label_selector_as_an_expression_selects_the_same() => Prop.ForAll(Selector.ToArbitrary(), Labels.ToArbitrary(), (selector, labels) =>
        LabelSelectorExpression.Of(selector).Matches(labels) == selector.Matches(labels)).QuickCheckThrowOnFailure();

    [Fact]
    public void An_expression_that_has_a_label_selector_selects_the_same_as_it()
    {
        var read = 0;
        Prop.ForAll(Expression.ToArbitrary(), Labels.ToArbitrary(), (expression, labels) =>
        {
            var selector = CalicoSelectorReading.Read(expression, out var problem);
            read += selector is null ? 0 : 1;
            return (selector is null) == (problem is not null) && (selector is null || selector.Matches(labels) == expression.Matches(labels));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

        read.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("app == 'a' || tier == 'b'", "alternatives")]
    [InlineData("app contains 'a'", "parts of the value")]
    [InlineData("global()", "in no namespace")]
    [InlineData("!all()", "selects nothing")]
    [InlineData("app in {}", "no values")]
    [InlineData("projectcalico.org/serviceaccount == 'x'", "Calico makes up")]
    [InlineData("app == 'no label'", "no label of Kubernetes")]
    public void What_a_label_selector_cannot_say_is_told(string expression, string problem)
    {
        CalicoSelectorReading.Read(CalicoSelector.Parse(expression), out var said).ShouldBeNull();

        said!.ShouldContain(problem);
    }

    [Theory]
    [InlineData("app == 'a' || app in {'b', 'c'}", "app in (a,b,c)")]
    [InlineData("!(app != 'a' && app != 'b')", "app in (a,b)")]
    [InlineData("!(has(app) || tier == 'a')", "!app,tier notin (a)")]
    [InlineData("app == 'a' && app == 'b'", "app=a,app in (b)")]
    public void Alternatives_of_one_label_are_a_set_of_values(string expression, string selector) =>
        CalicoSelectorReading.Read(CalicoSelector.Parse(expression), out _)!.ToString().ShouldBe(selector);
}
