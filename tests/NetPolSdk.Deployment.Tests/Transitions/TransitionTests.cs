using NetPolSdk.Deployment.Transitions;

namespace NetPolSdk.Deployment.Tests.Transitions;

public sealed class TransitionTests
{
    private static readonly NetworkPolicy Web = Policy("web").AllowIngress(Peer.Anyone, Port.Tcp(8080)).AllowEgress(Pods.Labelled("app", "api"), Port.Tcp(8080));
    private static readonly NetworkPolicy Api = Policy("api").AllowIngress(Pods.Labelled("app", "web"), Port.Tcp(8080));

    [Fact]
    public void Policies_that_need_no_bridge_get_none()
    {
        Steps([], [Presets.DenyAll("shop"), Api, Web]).ShouldBe(["create shop/api", "create shop/web", "create shop/default-deny-all"]);
        Steps([Presets.DenyAll("shop")], [Presets.DenyAll("shop"), Api, Web]).ShouldBe(["create shop/api", "create shop/web"]);
    }

    [Fact]
    public void Pods_that_two_policies_isolate_for_the_first_time_get_one_bridge_for_the_namespace()
    {
        var steps = Transition.Between([], [Presets.DenyAll("shop"), Presets.AllowDns("shop"), Api, Web], Cluster.Empty).Steps;

        steps.Select(step => step.Kind).ShouldBe([TransitionStepKind.CreateBridge, .. Enumerable.Repeat(TransitionStepKind.Create, 4), TransitionStepKind.DeleteBridge]);
        var bridge = (NetworkPolicy)steps[0].Policy;
        bridge.Subject.ShouldBe(Pods.All);
        bridge.PolicyTypes.ShouldBe(PolicyTypes.Egress);
        bridge.Egress.ShouldHaveSingleItem().To.ShouldBe(Peer.Anyone);
        steps[^1].Policy.ShouldBe(bridge);
    }

    [Fact]
    public void A_bridge_selects_no_pods_that_are_isolated_already()
    {
        var more = Policy("more").AllowIngress(Pods.Labelled("app", "worker"), Port.Tcp(9090));
        var tier = NetworkPolicy.Named("tier").InNamespace("shop").For(Pods.Labelled("tier", "front")).AllowIngress(Pods.Labelled("app", "lb"));
        var steps = Transition.Between([tier], [tier, Web, Policy("web", "also").AllowIngress(Pods.Labelled("app", "cron"), Port.Tcp(9000)), more], Cluster.Empty).Steps;

        var bridge = (NetworkPolicy)steps.First(step => step.Kind == TransitionStepKind.CreateBridge).Policy;
        bridge.Subject.Selector.ToString().ShouldBe("app in (web),tier notin (front)");
    }

    [Fact]
    public void A_policy_of_another_name_comes_before_the_old_one_goes() =>
        Steps([Web], [Policy("web", "new-name").AllowIngress(Peer.Anyone, Port.Tcp(8080)).AllowEgress(Pods.Labelled("app", "api"), Port.Tcp(8080))])
            .ShouldBe(["create shop/new-name", "delete shop/web"]);

    [Fact]
    public void A_rule_that_moves_from_one_policy_to_another_comes_before_it_goes()
    {
        var (first, second) = (Policy("web", "a").AllowIngress(Pods.Labelled("app", "x"), Port.Tcp(1)), Policy("web", "b").AllowIngress(Pods.Labelled("app", "y"), Port.Tcp(2)));
        Steps([first.AllowIngress(Pods.Labelled("app", "z"), Port.Tcp(3)), second], [first, second.AllowIngress(Pods.Labelled("app", "z"), Port.Tcp(3))])
            .ShouldBe(["update shop/b", "update shop/a"]);
    }

    [Fact]
    public void Policies_that_swap_their_rules_need_a_bridge_that_keeps_what_one_of_them_said()
    {
        var (one, other) = (Pods.Labelled("app", "x"), Pods.Labelled("app", "y"));
        var steps = Steps([Policy("web", "a").AllowIngress(one), Policy("web", "b").AllowIngress(other)], [Policy("web", "a").AllowIngress(other), Policy("web", "b").AllowIngress(one)]);

        steps[0].ShouldStartWith("create bridge shop/netpolsdk-bridge-");
        steps[1..3].ShouldBe(["update shop/a", "update shop/b"]);
        steps[3].ShouldStartWith("delete bridge shop/netpolsdk-bridge-");
    }

    [Fact]
    public void The_last_policy_of_a_pod_goes_last()
    {
        Steps([Presets.DenyAll("shop"), Web], []).ShouldBe(["delete shop/default-deny-all", "delete shop/web"]);
        Steps([Presets.DenyIngress("shop"), Web, Policy("web", "also").AllowIngress(Pods.Labelled("app", "cron"), Port.Tcp(9000))], [])
            .ShouldSatisfyAllConditions(steps => steps[0].ShouldStartWith("create bridge"), steps => steps[^1].ShouldStartWith("delete bridge"));
    }

    [Fact]
    public void An_end_closes_before_the_other_opens()
    {
        var (closed, open) = (Policy("web").DenyEgress(), Policy("web").AllowEgress(Pods.Labelled("app", "api")));
        var (guarded, unguarded) = (Policy("api").DenyIngress(), Policy("api").AllowIngress(Pods.Labelled("app", "web")));

        Steps([open, guarded], [closed, unguarded]).ShouldBe(["update shop/web", "update shop/api"]);
        Steps([closed, unguarded], [open, guarded]).ShouldBe(["update shop/api", "update shop/web"]);
    }

    [Fact]
    public void Steps_of_namespaces_that_concern_each_other_are_in_one_order()
    {
        var web = NetworkPolicy.Named("web").InNamespace("front").For(Pods.All);
        var api = NetworkPolicy.Named("api").InNamespace("back").For(Pods.All);
        var transition = Transition.Between(
            [web.AllowEgress(Namespaces.Named("back")), api.DenyIngress()],
            [web.DenyEgress(), api.AllowIngress(Namespaces.Named("front"))],
            Cluster.Empty);

        transition.NamespacesAreIndependent.ShouldBeFalse();
        transition.Steps.Select(step => step.ToString()).ShouldBe(["update front/web", "update back/api"]);
        transition.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void A_first_deployment_of_many_policies_has_one_bridge_a_namespace()
    {
        var policies = Enumerable.Range(0, 10).SelectMany(space => Enumerable.Range(0, 100)
            .Select(app => NetworkPolicy.Named("app-" + app).InNamespace("ns-" + space).For(Pods.Labelled("app", "app-" + app)).AllowIngress(Pods.Labelled("app", "app-" + (app + 1)), Port.Tcp(80)).AllowEgressToDns())
            .Append(Presets.DenyAll("ns-" + space)).Append(Presets.AllowDns("ns-" + space))).ToArray();
        var transition = Transition.Between([], policies, Cluster.Empty);

        transition.Steps.Count.ShouldBe(policies.Length, "each policy of an application allows DNS itself, so that only deny-all and the allowance of DNS come after them");
        transition.NamespacesAreIndependent.ShouldBeTrue();
    }

    private static NetworkPolicySubject Policy(string app, string? name = null) => NetworkPolicy.Named(name ?? app).InNamespace("shop").For(Pods.Labelled("app", app));

    private static string[] Steps(NetworkPolicy[] before, NetworkPolicy[] after) => [.. Transition.Between(before, after, Cluster.Empty).Steps.Select(step => step.ToString())];
}
