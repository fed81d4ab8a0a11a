namespace NetPolSdk.Core.Tests.Model.Selectors;

public sealed class LabelSelectorTests
{
    private static readonly Dictionary<string, string> Absent = [];
    private static readonly Dictionary<string, string> Prod = new() { ["env"] = "prod" };
    private static readonly Dictionary<string, string> Empty = new() { ["env"] = "" };

    public static TheoryData<LabelRequirement, bool, bool, bool> Requirements => new()
    {
        { Label.In("env", "prod", "test"), false, true, false },
        { Label.In("env", "Prod"), false, false, false },
        { Label.In("env", ""), false, false, true },
        { Label.NotIn("env", "prod"), true, false, true },
        { Label.NotIn("env", ""), true, true, false },
        { Label.Exists("env"), false, true, true },
        { Label.DoesNotExist("env"), true, false, false },
    };

    [Theory]
    [MemberData(nameof(Requirements), DisableDiscoveryEnumeration = true)]
    public void Not_in_and_does_not_exist_hold_where_the_label_is_absent(LabelRequirement requirement, bool onAbsent, bool onProd, bool onEmpty)
    {
        requirement.Matches(Absent).ShouldBe(onAbsent);
        requirement.Matches(Prod).ShouldBe(onProd);
        requirement.Matches(Empty).ShouldBe(onEmpty);
    }

    [Fact]
    public void A_selector_without_requirements_selects_everything()
    {
        LabelSelector.Everything.IsEverything.ShouldBeTrue();
        LabelSelector.Everything.Matches(Absent).ShouldBeTrue();
        Pods.All.Selector.ShouldBe(LabelSelector.Everything);
    }

    [Fact]
    public void All_requirements_must_hold()
    {
        var selector = LabelSelector.Everything.And("env", "prod").And(Label.Exists("app"), Label.NotIn("tier", "edge"));

        selector.IsEverything.ShouldBeFalse();
        selector.Matches(Prod).ShouldBeFalse();
        selector.Matches(new Dictionary<string, string> { ["env"] = "prod", ["app"] = "x" }).ShouldBeTrue();
        selector.Matches(new Dictionary<string, string> { ["env"] = "prod", ["app"] = "x", ["tier"] = "edge" }).ShouldBeFalse();
        selector.ToString().ShouldBe("env=prod,app,tier notin (edge)");
    }

    [Fact]
    public void A_contradiction_is_legal_and_selects_nothing()
    {
        var selector = Pods.Labelled(Label.In("a", "x"), Label.NotIn("a", "x")).Selector;

        selector.Matches(new Dictionary<string, string> { ["a"] = "x" }).ShouldBeFalse();
        selector.Matches(Absent).ShouldBeFalse();
    }

    [Fact]
    public void One_label_cannot_be_asked_for_two_values()
    {
        Refusals.Of(() => Pods.Labelled("app", "a").And("app", "b"))
            .ShouldSay("matchLabels", "NPS0008", "value", "to be both \"a\" and \"b\"", "Label.In(\"app\", \"a\", \"b\")");
        Pods.Labelled("app", "a").And("app", "a").ShouldBe(Pods.Labelled("app", "a"));
    }

    [Fact]
    public void An_empty_list_of_requirements_is_refused()
    {
        Refusals.Of(() => Pods.Labelled()).ShouldSay("matchExpressions", "NPS0011", "requirements");
        Refusals.Of(() => Namespaces.All.And([])).ShouldSay("matchExpressions", "NPS0011", "requirements");
    }

    [Fact]
    public void The_order_of_labels_does_not_count_and_that_of_expressions_does()
    {
        Pods.Labelled("a", "1").And("b", "2").ShouldBe(Pods.Labelled("b", "2").And("a", "1"));
        Pods.Labelled(Label.Exists("a"), Label.Exists("b")).ShouldNotBe(Pods.Labelled(Label.Exists("b"), Label.Exists("a")));
        Pods.Labelled("a", "1").ShouldNotBe(Pods.Labelled(Label.In("a", "1")));
    }
}
