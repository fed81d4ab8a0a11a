namespace NetPolSdk.Core.Tests.Model.Selectors;

public sealed class LabelTests
{
    public static TheoryData<string> GoodKeys =>
    [
        "app", "a", "A", "1", "app.kubernetes.io/name", "a/b", "example.com/A_b.c-d", "0.1/x",
        new('a', 63), new string('p', 253) + "/" + new string('a', 63),
    ];

    public static TheoryData<string, string> BadKeys => new()
    {
        { "", "is empty" },
        { "a/", "is empty" },
        { "/a", "has an empty prefix" },
        { "a/b/c", "has more than one '/'" },
        { "//", "has more than one '/'" },
        { "Example.com/a", "has a prefix that is not a lowercase RFC 1123 subdomain" },
        { "a_b/c", "has a prefix that" },
        { "a..b/c", "has a prefix that" },
        { new string('p', 254) + "/a", "has a prefix that is longer than 253" },
        { new('a', 64), "is too long" },
        { "-a", "is not a label key" },
        { "a-", "is not a label key" },
        { ".a", "is not a label key" },
        { "_a", "is not a label key" },
        { "a b", "is not a label key" },
        { "ä", "is not a label key" },
        { "a\n", "is not a label key" },
        { "k8s:app", "is not a label key" },
    };

    public static TheoryData<string> GoodValues => ["", "a", "A_b.c-1", "1.2.3", "true", new('v', 63)];

    public static TheoryData<string, string> BadValues => new()
    {
        { new('v', 64), "is too long" },
        { "-a", "is not a label value" },
        { "a.", "is not a label value" },
        { "a b", "is not a label value" },
        { "a/b", "is not a label value" },
        { " ", "is not a label value" },
        { "é", "is not a label value" },
        { "a,b", "is not a label value" },
    };

    [Theory]
    [MemberData(nameof(GoodKeys))]
    public void Keys_of_the_right_form_are_taken(string key)
    {
        Pods.Labelled(key, "v").Selector.MatchLabels[key].ShouldBe("v");
        Label.Exists(key).Key.ShouldBe(key);
    }

    [Theory]
    [MemberData(nameof(BadKeys))]
    public void Other_keys_are_refused_wherever_they_are_written(string key, string problem)
    {
        Refusals.Of(() => Pods.Labelled(key, "v")).ShouldSay("matchLabels", "NPS0008", "key", problem);
        Refusals.Of(() => Pods.All.And(key, "v")).ShouldSay("matchLabels", "NPS0008", "key", problem);
        Refusals.Of(() => Namespaces.Labelled(key, "v")).ShouldSay("matchLabels", "NPS0008", "key", problem);
        Refusals.Of(() => Label.In(key, "v")).ShouldSay("matchExpressions[].key", "NPS0008", "key", problem);
        Refusals.Of(() => Label.NotIn(key, "v")).ShouldSay("matchExpressions[].key", "NPS0008", "key", problem);
        Refusals.Of(() => Label.Exists(key)).ShouldSay("matchExpressions[].key", "NPS0008", "key", problem);
        Refusals.Of(() => Label.DoesNotExist(key)).ShouldSay("matchExpressions[].key", "NPS0008", "key", problem);
    }

    [Theory]
    [MemberData(nameof(GoodValues))]
    public void Values_of_the_right_form_are_taken(string value)
    {
        Namespaces.Labelled("k", value).Selector.MatchLabels["k"].ShouldBe(value);
        Label.In("k", value).Values.ShouldBe([value]);
    }

    [Theory]
    [MemberData(nameof(BadValues))]
    public void Other_values_are_refused_wherever_they_are_written(string value, string problem)
    {
        Refusals.Of(() => Pods.Labelled("k", value)).ShouldSay("matchLabels", "NPS0008", "value", problem);
        Refusals.Of(() => Namespaces.All.And("k", value)).ShouldSay("matchLabels", "NPS0008", "value", problem);
        Refusals.Of(() => Label.In("k", "ok", value)).ShouldSay("matchExpressions[].values", "NPS0008", "values", problem);
        Refusals.Of(() => Label.NotIn("k", value)).ShouldSay("matchExpressions[].values", "NPS0008", "values", problem);
    }

    [Fact]
    public void In_and_not_in_need_values()
    {
        Refusals.Of(() => Label.In("k")).ShouldSay("matchExpressions[].values", "NPS0008", "values", "must have a value for In", "Label.Exists");
        Refusals.Of(() => Label.NotIn("k", [])).ShouldSay("matchExpressions[].values", "NPS0008", "values", "must have a value for NotIn");
    }

    [Fact]
    public void Values_keep_the_order_and_the_repetitions_of_the_author() =>
        Label.In("k", "b", "a", "b").Values.ShouldBe(["b", "a", "b"]);

    [Fact]
    public void Null_is_an_argument_error_of_its_parameter()
    {
        Should.Throw<ArgumentNullException>(() => Label.In(null!, "v")).ParamName.ShouldBe("key");
        Should.Throw<ArgumentNullException>(() => Label.In("k", null!)).ParamName.ShouldBe("values");
        Should.Throw<ArgumentNullException>(() => Label.In("k", "v", null!)).ParamName.ShouldBe("values");
        Should.Throw<ArgumentNullException>(() => Pods.Labelled("k", null!)).ParamName.ShouldBe("value");
        Should.Throw<ArgumentNullException>(() => Pods.Labelled([null!])).ParamName.ShouldBe("requirements");
    }
}
