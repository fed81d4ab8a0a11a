namespace NetPolSdk.Core.Tests.Rules;

public sealed class SelectorRulesTests
{
    /// <summary>Requirements that exclude each other.</summary>
    public static TheoryData<string, LabelRequirement[]> Excluding { get; } = new()
    {
        { "two sets without a common value", [Label.In("app", "a"), Label.In("app", "b", "c")] },
        { "a set and all of its values", [Label.In("app", "a", "b"), Label.NotIn("app", "b", "a", "c")] },
        { "a set and all of its values, one by one", [Label.NotIn("app", "a"), Label.In("app", "a", "b"), Label.NotIn("app", "b")] },
        { "there and not there", [Label.Exists("app"), Label.DoesNotExist("app")] },
        { "a value and not there", [Label.DoesNotExist("app"), Label.In("app", "a")] },
        { "among others", [Label.Exists("tier"), Label.In("app", "a"), Label.NotIn("app", "a")] },
    };

    /// <summary>Requirements that something can meet.</summary>
    public static TheoryData<string, LabelRequirement[]> Possible { get; } = new()
    {
        { "sets with a common value", [Label.In("app", "a", "b"), Label.In("app", "b", "c")] },
        { "a set without some of its values", [Label.In("app", "a", "b"), Label.NotIn("app", "b")] },
        { "different labels", [Label.Exists("app"), Label.DoesNotExist("tier")] },
        { "not one value, and there", [Label.Exists("app"), Label.NotIn("app", "a")] },
        { "not there, and not one value", [Label.DoesNotExist("app"), Label.NotIn("app", "a")] },
        { "keys that differ in case", [Label.In("app", "a"), Label.NotIn("App", "a")] },
    };

    [Theory]
    [MemberData(nameof(Excluding))]
    public void A_selector_that_nothing_can_match_is_reported(string why, LabelRequirement[] requirements)
    {
        Found(For(Pods.Labelled(requirements)).DenyIngress()).ShouldBe(["NPS1022 spec.podSelector"], why);
        Found(Api.AllowIngress(Pods.Labelled(requirements))).ShouldBe(["NPS1022 spec.ingress[0].from[0].podSelector"], why);
        Found(Api.AllowIngress([Pods.All, Pods.All.In(Namespaces.Labelled(requirements))])).ShouldBe(["NPS1022 spec.ingress[0].from[1].namespaceSelector"], why);
    }

    [Theory]
    [MemberData(nameof(Possible))]
    public void A_selector_that_something_can_match_is_not(string why, LabelRequirement[] requirements)
    {
        Found(For(Pods.Labelled(requirements)).DenyIngress()).ShouldBeEmpty(why);
        Found(For(Pods.Labelled("other", "x").And(requirements)).DenyIngress()).ShouldBeEmpty(why);
    }

    [Fact]
    public void A_label_with_its_value_counts_too() =>
        Found(For(Pods.Labelled("app", "a").And(Label.In("app", "b"))).DenyIngress()).ShouldBe(["NPS1022 spec.podSelector"]);

    [Fact]
    public void What_is_not_known_may_contradict()
    {
        using var _ = Hole.Admit();

        var report = For(Pods.Labelled("app", "a").And(Label.In("app", Hole.Text(1)))).DenyIngress().Lint();
        report.Findings.ShouldBeEmpty();
        report.NotJudged.ShouldBe(1);
        For(Pods.Labelled("app", "a").And(Label.In("tier", Hole.Text(1)))).DenyIngress().Lint().NotJudged.ShouldBe(0);
        Found(For(Pods.Labelled("app", Hole.Text(1)).And(Label.Exists("tier"), Label.DoesNotExist("tier"))).DenyIngress()).ShouldBe(["NPS1022 spec.podSelector"]);
    }

    [Theory]
    [InlineData("NotIn")]
    [InlineData("NotIn and DoesNotExist")]
    public void A_peer_chosen_by_what_it_is_not_is_reported(string how)
    {
        LabelRequirement[] requirements = how == "NotIn" ? [Label.NotIn("env", "prod")] : [Label.DoesNotExist("legacy"), Label.NotIn("env", "prod")];
        var finding = Api.AllowIngress(Pods.Labelled(requirements)).Lint().Findings.ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS1023");
        finding.Severity.ShouldBe(Severity.Info);
        finding.Message.ShouldBe("env notin (prod) also matches pods that have no label env at all.");
        finding.Facts["key"].ShouldBe("env");
        Found(Api.AllowIngress(Namespaces.Labelled(requirements))).ShouldBe(["NPS1023 spec.ingress[0].from[0].namespaceSelector"]);
    }

    [Fact]
    public void A_peer_that_is_also_chosen_by_what_it_is_is_not() => Found(
        Api.AllowIngress([
            Pods.Labelled(Label.Exists("env"), Label.NotIn("env", "prod")),
            Pods.Labelled("app", "a").And(Label.NotIn("env", "prod")),
            Pods.Labelled(Label.DoesNotExist("env")),
            Namespaces.AllExcept("kube-system"),
        ])).ShouldBeEmpty();

    [Fact]
    public void The_subject_may_be_all_but_some() => Found(For(Pods.Labelled(Label.NotIn("env", "prod"))).DenyIngress()).ShouldBeEmpty();

    [Theory]
    [InlineData("pod-template-hash")]
    [InlineData("controller-revision-hash")]
    [InlineData("batch.kubernetes.io/controller-uid")]
    [InlineData("statefulset.kubernetes.io/pod-name")]
    public void A_label_that_a_controller_changes_is_reported(string key)
    {
        Found(For(Pods.Labelled("app", "a").And(key, "x")).DenyIngress()).ShouldBe(["NPS1025 spec.podSelector"]);
        Found(Api.AllowIngress(Pods.Labelled(key, "x").In(Namespaces.All))).ShouldBe(["NPS1025 spec.ingress[0].from[0].podSelector"]);
    }

    [Fact]
    public void Whether_there_is_such_a_label_does_not_change()
    {
        Found(For(Pods.Labelled(Label.Exists("pod-template-hash"))).DenyIngress()).ShouldBeEmpty();
        Found(For(Pods.Labelled("job-name", "nightly")).DenyIngress()).ShouldBeEmpty();
    }

    private static readonly NetworkPolicySubject Api = For(Pods.Labelled("app", "api"));

    private static NetworkPolicySubject For(Pods pods) => NetworkPolicy.Named("api").InNamespace("prod").For(pods);

    private static IEnumerable<string> Found(NetworkPolicy policy) => policy.Lint().Findings.Select(finding => $"{finding.Rule.Id} {finding.Field}");
}
