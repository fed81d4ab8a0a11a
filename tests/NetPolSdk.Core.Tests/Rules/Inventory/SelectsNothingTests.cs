namespace NetPolSdk.Core.Tests.Rules.Inventory;

public sealed class SelectsNothingTests
{
    private static NetworkPolicy For(string key, string value) => NetworkPolicy.Named("p").InNamespace("shop").For(Pods.Labelled(key, value)).DenyAll();

    [Fact]
    public void A_misspelt_value_is_reported_with_the_value_that_was_meant()
    {
        var finding = Known.Findings(For("app", "apii"), Known.Manifests).ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS4001");
        finding.Field.ToString().ShouldBe("spec.podSelector");
        finding.Message.ShouldBe("No known pod of namespace shop is labelled app=apii, so the policy isolates nothing and its rules allow nothing.");
        finding.Remedy.ShouldBe("Did you mean app=api?");
        finding.Facts["written"].ShouldBe("apii");
        finding.Facts["meant"].ShouldBe("api");
    }

    [Theory]
    [InlineData("app", "forntend", "Did you mean app=frontend?")]
    [InlineData("app", "fronted", "Did you mean app=frontend?")]
    [InlineData("ap", "api", "Select labels that the pods have, or declare the workload that has these.")]
    [InlineData("tire", "web", "Did you mean tier=web?")]
    [InlineData("app.kubernetes.io/name", "frontend", "Did you mean app=frontend?")]
    [InlineData("app", "cache", "Select labels that the pods have, or declare the workload that has these.")]
    public void What_no_pod_of_the_namespace_has_is_reported(string key, string value, string remedy) =>
        Known.Lines(For(key, value), Known.Manifests).ShouldBe([$"NPS4001 spec.podSelector: {remedy}"]);

    [Theory]
    [InlineData("app", "apii", "Did you mean app=api?")]
    [InlineData("apps", "api", "Did you mean app=api?")]
    [InlineData("app", "cache", "Select labels that the pods have, or declare the workload that has these.")]
    public void Of_declared_services_a_wrong_value_and_a_slip_in_the_key_are_reported(string key, string value, string remedy) =>
        Known.Lines(For(key, value), Known.Services).ShouldBe([$"NPS4001 spec.podSelector: {remedy}"]);

    [Theory]
    [InlineData("tier", "backend")]
    [InlineData("app.kubernetes.io/name", "api")]
    public void Pods_of_declared_services_may_have_other_labels(string key, string value) => Known.Lines(For(key, value), Known.Services).ShouldBeEmpty();

    [Fact]
    public void What_matches_and_what_selects_all_is_left_alone()
    {
        Known.Lines(For("app", "api"), Known.Manifests).ShouldBeEmpty();
        Known.Lines(NetworkPolicy.Named("p").InNamespace("shop").For(Pods.All).DenyAll(), Known.Manifests).ShouldBeEmpty();
        Known.Lines(NetworkPolicy.Named("p").InNamespace("shop").For(Pods.Labelled(Label.NotIn("tier", "web", "backend"))).DenyAll(), Known.Manifests).ShouldBeEmpty("what is excluded says nothing of what is left");
    }

    [Theory]
    [InlineData("other")]
    [InlineData("kube-system")]
    [InlineData("monitoring")]
    public void A_namespace_of_which_no_pods_are_known_is_left_alone(string name) =>
        Known.Lines(NetworkPolicy.Named("p").InNamespace(name).For(Pods.Labelled("app", "apii")).DenyAll(), Known.Manifests).ShouldBeEmpty();

    [Fact]
    public void A_namespace_of_the_platform_holds_pods_that_nobody_declares_so_that_only_slips_are_reported()
    {
        var cluster = Cluster.With(Workload.Named("prometheus", "monitoring").WithLabels(("app", "prometheus")));

        Known.Lines(NetworkPolicy.Named("p").InNamespace("monitoring").For(Pods.Labelled("app", "grafana")).DenyAll(), cluster).ShouldBeEmpty();
        Known.Lines(NetworkPolicy.Named("p").InNamespace("monitoring").For(Pods.Labelled("app", "promethues")).DenyAll(), cluster).ShouldBe(["NPS4001 spec.podSelector: Did you mean app=prometheus?"]);
    }

    [Fact]
    public void Labels_that_pods_get_while_they_run_are_not_missed() =>
        Known.Lines(For("statefulset.kubernetes.io/pod-name", "api-0"), Known.Manifests).ShouldBeEmpty();

    [Fact]
    public void Without_an_inventory_nothing_is_said()
    {
        For("app", "apii").Lint().Findings.ShouldBeEmpty();
        Known.Lines(For("app", "apii"), Cluster.Empty).ShouldBeEmpty();
    }

    [Fact]
    public void A_policy_without_a_namespace_is_held_against_workloads_without_one()
    {
        var cluster = Cluster.With(Workload.Named("api", "default").WithLabels(("app", "api")));

        Known.Lines(NetworkPolicy.Named("p").For(Pods.Labelled("app", "apii")).DenyAll(), cluster).ShouldBe(["NPS4001 spec.podSelector: Did you mean app=api?"]);
    }

    [Fact]
    public void A_value_that_is_not_known_is_a_maybe()
    {
        using var _ = Hole.Admit();
        var report = For("app", Hole.Text(1)).Lint(new LintOptions { Cluster = Known.Manifests });

        report.Findings.ShouldNotContain(finding => finding.Rule.Id == "NPS4001");
        report.NotJudged.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("worker-1", "worker-2")]
    [InlineData("team-a", "team-b")]
    [InlineData("web-eu", "web-us")]
    public void Names_that_differ_on_purpose_are_no_suggestion(string known, string written)
    {
        var cluster = Cluster.With(Workload.Named("x", "shop").WithLabels(("app", known)));

        Known.Lines(For("app", written), cluster).ShouldBe(["NPS4001 spec.podSelector: Select labels that the pods have, or declare the workload that has these."]);
    }
}
