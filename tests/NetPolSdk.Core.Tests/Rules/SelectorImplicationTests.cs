using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Rules;

public sealed class SelectorImplicationTests
{
    private static readonly string[] Keys = ["app", "tier"];
    private static readonly string[] Values = ["a", "b", "c"];

    private static Gen<LabelSelector> Selectors => Requirements.ListOf(2).Or(Requirements.ListOf(1)).Select(requirements => LabelSelector.Everything.And([.. requirements]));

    private static Gen<LabelRequirement> Requirements =>
        from key in Gen.Elements(Keys)
        from values in Gen.SubListOf(Values).Where(some => some.Count > 0)
        from made in Gen.Elements(Label.In(key, [.. values]), Label.NotIn(key, [.. values]), Label.Exists(key), Label.DoesNotExist(key))
        select made;

    /// <summary>Every assignment of the values, or of none, to the keys.</summary>
    private static IReadOnlyList<ValueMap> EveryLabels { get; } =
    [
        .. from app in Values.Append("")
           from tier in Values.Append("")
           select ValueMap.From(new[] { (Key: "app", Value: app), (Key: "tier", Value: tier) }.Where(label => label.Value.Length > 0).Select(label => new KeyValuePair<string, string>(label.Key, label.Value))),
    ];

    [Fact]
    public void Yes_and_no_hold_for_all_labels() =>
        Prop.ForAll(Selectors.ToArbitrary(), Selectors.ToArbitrary(), (inner, outer) => SelectorImplication.Implies(inner, outer) switch
        {
            Answer.Yes => EveryLabels.All(labels => !inner.Matches(labels) || outer.Matches(labels)),
            Answer.No => EveryLabels.All(labels => !inner.Matches(labels) || !outer.Matches(labels)),
            _ => true,
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_unknown_value_is_the_same()
    {
        using var _ = Hole.Admit();
        var one = LabelSelector.Everything.And("app", Hole.Text(1));

        SelectorImplication.Implies(one.And("tier", "a"), one).ShouldBe(Answer.Yes);
        SelectorImplication.Implies(one, LabelSelector.Everything.And("app", Hole.Text(2))).ShouldBe(Answer.Maybe);
        SelectorImplication.Implies(one, LabelSelector.Everything.And("app", "a")).ShouldBe(Answer.Maybe);
    }
}
