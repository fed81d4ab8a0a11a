namespace NetPolSdk.Core.Tests.Evaluation;

public sealed class ExplanationTests
{
    private static readonly TrafficSet Http = TrafficSet.Of(Protocol.Tcp, 8080);
    private static readonly Workload Web = Workload.Named("web", "front").WithLabels(("app", "web"));
    private static readonly Workload Other = Workload.Named("other", "front").WithLabels(("app", "other"));
    private static readonly Workload Api = Workload.Named("api", "shop").WithLabels(("app", "api")).Listening("http", 8080);
    private static readonly Cluster Pods3 = Cluster.With(Web, Other, Api).And(ClusterNamespace.Named("front").WithLabels(("team", "front")));
    private static readonly NetworkPolicy DenyShop = Presets.DenyAll("shop");

    [Fact]
    public void An_allowed_connection_names_the_rules_of_both_sides()
    {
        var explanation = Explain(Web, Api, DenyShop, Ingress(Pods.Labelled("app", "web").In(Namespaces.Labelled("team", "front"))), Presets.DenyEgress("front"), Egress("front"));

        explanation.Verdict.ShouldBe(Verdict.Allowed);
        explanation.Ingress.Deciding.Select(rule => rule.Origin.ToString()).ShouldBe(["NetworkPolicy shop/in spec.ingress[0].from[0]"]);
        explanation.Egress.Deciding.Select(rule => rule.Origin.ToString()).ShouldBe(["NetworkPolicy front/out spec.egress[0]"]);
        explanation.Ingress.IsolatedBy.Select(origin => origin.Policy.Name).ShouldBe([DenyShop.Name, "in"]);
        explanation.Changes.Select(change => change.Text).ShouldContain("Remove NetworkPolicy front/out spec.egress[0].");
    }

    [Fact]
    public void An_open_connection_says_that_nothing_isolates_and_what_would()
    {
        var explanation = Explain(Web, Api);

        explanation.Verdict.ShouldBe(Verdict.Allowed);
        explanation.OtherProtocols.ShouldBe(Verdict.Allowed);
        explanation.Ingress.IsIsolated.ShouldBeFalse();
        explanation.Changes.ShouldContain(change => change.Text.Contains("policyTypes [Ingress]"));
    }

    [Fact]
    public void A_denied_connection_names_the_policies_that_isolate()
    {
        var explanation = Explain(Web, Api, DenyShop);

        explanation.Verdict.ShouldBe(Verdict.Denied);
        explanation.OtherProtocols.ShouldBe(Verdict.Undefined);
        explanation.Ingress.IsolatedBy.ShouldHaveSingleItem().Policy.ShouldBe(DenyShop);
        explanation.Changes.ShouldHaveSingleItem().Text.ShouldBe($"Add to NetworkPolicy shop/{DenyShop.Name} an ingress rule from front/web[Pod] on TCP 8080.");
    }

    [Theory]
    [MemberData(nameof(NearlyMatching))]
    public void The_nearest_rule_says_which_part_misses(NetworkPolicy policy, MissedPart part, string text)
    {
        var explanation = Explain(Web, Api, DenyShop, policy);

        explanation.Verdict.ShouldBe(Verdict.Denied);
        var miss = explanation.Ingress.NearMisses[0].Misses.ShouldHaveSingleItem();
        miss.Part.ShouldBe(part);
        miss.Text.ShouldBe(text);
        explanation.Changes.ShouldHaveSingleItem().Where.ShouldHaveSingleItem().Policy.ShouldBe(policy);
    }

    public static TheoryData<NetworkPolicy, MissedPart, string> NearlyMatching => new()
    {
        { Ingress(Pods.Labelled("app", "wbe").In(Namespaces.All)), MissedPart.PodLabels, "does not select front/web[Pod]: it asks for app=wbe and there is app=web" },
        { Ingress(Pods.Labelled("role", "client").In(Namespaces.All)), MissedPart.PodLabels, "does not select front/web[Pod]: it asks for role=client and there is no label role" },
        { Ingress(Pods.Labelled("app", "web")), MissedPart.Namespace, "selects pods of its own namespace shop only, and front/web[Pod] is in front" },
        { Ingress(Namespaces.Labelled("team", "back")), MissedPart.Namespace, "does not select the namespace front: it asks for team=back and there is team=front" },
        { NetworkPolicy.Named("in").InNamespace("shop").For(Pods.All).AllowIngress(Namespaces.All, Port.Tcp(80)), MissedPart.Port, "is for TCP 80, not TCP 8080" },
        { NetworkPolicy.Named("in").InNamespace("shop").For(Pods.All).AllowIngress(Namespaces.All, Port.Named("web")), MissedPart.Port, "is for None (shop/api[Pod] declares no port named \"web\"), not TCP 8080" },
        { NetworkPolicy.Named("in").InNamespace("shop").For(Pods.Labelled("app", "apl")).AllowIngress(Namespaces.All), MissedPart.Subject, "does not select shop/api[Pod]: it asks for app=apl and there is app=api" },
        { NetworkPolicy.Named("in").InNamespace("sohp").For(Pods.All).AllowIngress(Namespaces.All), MissedPart.PolicyNamespace, "is in namespace sohp and shop/api[Pod] is not, so it does not select it" },
    };

    [Fact]
    public void A_block_that_misses_an_address_says_so()
    {
        var reachability = Reachability.Of(Pods3.And(Ingress([IpBlock.Of("10.0.0.0/8").Except("10.0.0.0/9"), Namespaces.All])));

        reachability.Explain("10.1.0.1", "shop/api", Http).Ingress.NearMisses[0].Misses.ShouldHaveSingleItem().Text.ShouldBe("is for 10.128.0.0/9, which 10.1.0.1 is not in");
    }

    [Fact]
    public void An_or_that_looks_like_an_and_shows_whom_it_admits_beyond_the_and()
    {
        Peers trap = [Namespaces.Labelled("team", "front"), Pods.Labelled("app", "web")];

        Explain(Other, Api, Ingress(trap)).Ingress.Deciding.ShouldHaveSingleItem().AdmittedByOr.ShouldBe([Other]);
        Explain(Other, Api, Ingress(Peer.AnyOf(Namespaces.Labelled("team", "front"), Pods.Labelled("app", "web")))).Ingress.Deciding.ShouldHaveSingleItem().AdmittedByOr.ShouldBeEmpty();
    }

    [Fact]
    public void Traffic_that_is_allowed_in_part_has_no_one_verdict() =>
        Reachability.Of(Pods3.And(Ingress(Namespaces.All))).Explain("front/web", "shop/api").Verdict.ShouldBeNull();

    [Fact]
    public void A_workload_shows_the_policies_that_select_it_and_its_rules()
    {
        var report = Reachability.Of(Pods3.And(DenyShop, Ingress(Pods.Labelled("app", "web").In(Namespaces.All)), Egress("front"))).Show(Api);

        report.Policies.Select(policy => policy.Name).ShouldBe([DenyShop.Name, "in"]);
        report.IsIngressIsolated.ShouldBeTrue();
        report.IsEgressIsolated.ShouldBeTrue();
        report.Egress.ShouldBeEmpty();
        var rule = report.Ingress.ShouldHaveSingleItem();
        rule.Peers.ShouldBe("pods app=web in all namespaces");
        rule.Traffic.ToString().ShouldBe("TCP 8080");
        rule.Workloads.ShouldBe([Web]);
    }

    [Fact]
    public void Exposure_is_to_the_outside_to_any_pod_and_to_pods_yet_unknown()
    {
        var policy = Ingress(Namespaces.Labelled("team", "later")).AllowIngress(IpBlock.Of("192.0.2.0/24"), Port.Tcp(443)).AllowIngress(Namespaces.All, Port.Tcp(80)).AllowIngress(Namespaces.Named("front"), Port.Tcp(81));
        var exposure = Reachability.Of(Pods3.And(policy)).ExposureOf(Api);

        exposure.FromOutside.Select(connection => connection.ToString()).ShouldBe(["192.0.2.0/24 → shop/api[Pod]: TCP 443"]);
        exposure.FromAnyPod.ToString().ShouldBe("TCP 80");
        exposure.FromUnknown.Select(peer => $"{peer.Peers}: {peer.Traffic}").ShouldBe(["all pods in namespaces team=later: TCP 8080"]);
    }

    [Fact]
    public void Differences_are_what_is_gained_lost_and_changed()
    {
        var before = Reachability.Of(Pods3.And(Egress("shop"), Ingress(Pods.Labelled("app", "web").In(Namespaces.All))));
        var after = Reachability.Of(Pods3.And(Egress("shop"), Ingress(Pods.Labelled("app", "other").In(Namespaces.All))));

        before.ChangesTo(after).Select(change => $"{change.Kind} {change}").ShouldBe([
            "Gained front/other[Pod] → shop/api[Pod]: None before, TCP 8080 now",
            "Lost front/web[Pod] → shop/api[Pod]: TCP 8080 before, None now",
        ]);
        before.ChangesTo(before).ShouldBeEmpty();
    }

    [Fact]
    public void Differences_to_the_outside_are_the_ranges_that_differ()
    {
        var before = Reachability.Of(Cluster.With(Api).And(Egress("shop"), Ingress(IpBlock.Of("10.0.0.0/8"))));
        var after = Reachability.Of(Cluster.With(Api).And(Egress("shop"), Ingress(IpBlock.Of("10.0.0.0/8").Except("10.1.0.0/16"))));

        before.ChangesTo(after).ShouldHaveSingleItem().ToString().ShouldBe("10.1.0.0/16 → shop/api[Pod]: TCP 8080 before, None now");
    }

    [Fact]
    public void A_policy_contributes_what_would_be_gone_without_it()
    {
        var rule = Ingress(Pods.Labelled("app", "web").In(Namespaces.All));
        var contribution = Reachability.Of(Cluster.With(Web, Api).And(DenyShop, rule)).ContributionOf(rule);

        contribution.ShouldHaveSingleItem().Gained.ToString().ShouldBe("TCP 8080");
    }

    [Fact]
    public void Equivalent_policies_are_found_so_and_others_refuted_by_an_example()
    {
        var reachability = Reachability.Of(Pods3.And(Ingress(Namespaces.Named("front"))));

        reachability.IsEquivalentTo([Ingress(Namespaces.Labelled("team", "front"))], out var none).ShouldBeTrue();
        none.ShouldBeNull();
        reachability.IsEquivalentTo([Ingress(Pods.Labelled("app", "web").In(Namespaces.All))], out var counterexample).ShouldBeFalse();
        counterexample!.From.Workload.ShouldBe(Other);
    }

    [Fact]
    public void Several_threads_may_ask_at_once()
    {
        var reachability = Reachability.Of(Pods3.And(DenyShop, Ingress([Namespaces.Labelled("team", "front"), Pods.Labelled("app", "web"), IpBlock.Of("10.0.0.0/8")])));
        var alone = reachability.Explain(Other, Api, Http).Ingress.Deciding.Count;

        Enumerable.Range(0, 200).AsParallel().Select(_ => reachability.Explain(Other, Api, Http).Ingress.Deciding.Count).Distinct().ShouldBe([alone]);
    }

    private static NetworkPolicy Ingress(Peers from) => NetworkPolicy.Named("in").InNamespace("shop").For(Pods.All).AllowIngress(from, Port.Tcp(8080));

    private static NetworkPolicy Egress(string @namespace) => NetworkPolicy.Named("out").InNamespace(@namespace).For(Pods.All).AllowEgress(Peer.Anyone);

    private static Explanation Explain(Workload from, Workload to, params NetworkPolicy[] policies) =>
        Reachability.Of(Pods3.And(policies)).Explain(from, to, Http);
}
