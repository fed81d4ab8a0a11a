namespace NetPolSdk.Core.Tests.Evaluation;

/// <summary>Why, where rules also deny and pass.</summary>
public sealed class AdminExplanationTests
{
    private static readonly TrafficSet Sql = TrafficSet.Of(Protocol.Tcp, 5432);
    private static readonly Workload Web = Workload.Named("web", "shop").WithLabels(("app", "web"));
    private static readonly Workload Db = Workload.Named("db", "data").WithLabels(("app", "db"));
    private static readonly AdminPolicySubject<ClusterNetworkPolicy> First = ClusterNetworkPolicy.Named("first").InAdminTier(priority: 1).For(Namespaces.Named("data"));
    private static readonly AdminPolicySubject<ClusterNetworkPolicy> Second = ClusterNetworkPolicy.Named("second").InAdminTier(priority: 2).For(Namespaces.Named("data"));
    private static readonly AdminPolicySubject<ClusterNetworkPolicy> Last = ClusterNetworkPolicy.Named("last").InBaselineTier(priority: 1).For(Namespaces.Named("data"));
    private static readonly NetworkPolicy Open = NetworkPolicy.Named("open").InNamespace("data").For(Pods.All).AllowIngress(Namespaces.All, Port.Tcp(5432));

    [Fact]
    public void A_denial_names_the_rule_that_denies_and_what_would_come_before_it()
    {
        var explanation = Explain(First.DenyIngress(Namespaces.Named("shop")), Open);

        explanation.Verdict.ShouldBe(Verdict.Denied);
        Deciding(explanation).ShouldBe(["Deny ClusterNetworkPolicy first spec.ingress[0].from[0]"]);
        explanation.Changes.ShouldHaveSingleItem().Text.ShouldBe("Put before ClusterNetworkPolicy first spec.ingress[0].from[0] a rule that allows it: ingress from shop/web[Pod] on TCP 5432.");
    }

    [Fact]
    public void A_denial_of_pods_that_nothing_isolates_is_explained_too() =>
        Explain(Last.DenyIngress(Namespaces.All)).Changes.ShouldHaveSingleItem().Text.ShouldContain("ClusterNetworkPolicy last spec.ingress[0].from[0]");

    [Fact]
    public void Rules_after_the_one_that_decides_are_not_named()
    {
        Deciding(Explain(First.AllowIngress(Namespaces.Named("shop")), Second.DenyIngress(Namespaces.All), Open)).ShouldBe(["Allow ClusterNetworkPolicy first spec.ingress[0].from[0]"]);
        Explain(First.AllowIngress(Namespaces.All), Open).Changes.Select(change => change.Text)
            .ShouldContain("Put a rule that denies it before ClusterNetworkPolicy first spec.ingress[0].from[0], which decides whatever NetworkPolicies say.");
    }

    [Fact]
    public void What_is_passed_on_goes_to_the_NetworkPolicies()
    {
        var explanation = Explain(First.PassIngress(Namespaces.Named("shop")), Second.DenyIngress(Namespaces.All), Open, Last.DenyIngress(Namespaces.All));

        explanation.Verdict.ShouldBe(Verdict.Allowed);
        Deciding(explanation).ShouldBe(["Pass ClusterNetworkPolicy first spec.ingress[0].from[0]", "Allow NetworkPolicy data/open spec.ingress[0].from[0]"]);
        explanation.Changes.Select(change => change.Text).ShouldContain("Remove NetworkPolicy data/open spec.ingress[0].from[0].");
    }

    [Fact]
    public void A_rule_decides_only_about_the_traffic_that_those_before_have_left()
    {
        var explanation = Reachability.Of(Of(First.DenyIngress(Namespaces.All, Port.TcpRange(1, 5000)), Second.AllowIngress(Namespaces.All)))
            .Explain(Web, Db, TrafficSet.Of(Protocol.Tcp, PortSet.Of(5000, 5001)));

        explanation.Ingress.Deciding.Select(rule => rule.ToString()).ShouldBe(["ClusterNetworkPolicy first spec.ingress[0].from[0] denies TCP 5000", "ClusterNetworkPolicy second spec.ingress[0].from[0] allows TCP 5001"]);
    }

    [Fact]
    public void Rules_of_a_workload_come_with_what_they_do_and_when()
    {
        var report = Reachability.Of(Of(Last.DenyIngress(Namespaces.All), First.DenyIngress(Namespaces.Named("shop")), Open)).Show(Db);

        report.Ingress.Select(rule => $"{rule.Tier} {rule.Action} {rule.Peers}").ShouldBe(
            ["Admin Deny all pods in namespaces kubernetes.io/metadata.name=shop", " Allow all pods in all namespaces", "Baseline Deny all pods in all namespaces"]);
    }

    [Fact]
    public void A_rule_that_denies_exposes_nothing()
    {
        Exposure(First.DenyIngress(Namespaces.All)).FromAnyPod.ShouldBe(TrafficSet.None);
        Exposure(First.DenyIngress(Namespaces.Labelled("team", "x"))).FromUnknown.ShouldBeEmpty();
        Exposure(First.PassIngress(Namespaces.All), Second.DenyIngress(Namespaces.All)).FromAnyPod.ShouldBe(TrafficSet.All);
        Exposure(First.DenyIngress(Namespaces.All, Port.Tcp(5432)), Open).FromAnyPod.ShouldBe(TrafficSet.None);
        Exposure(Open, Last.DenyIngress(Namespaces.All)).FromAnyPod.ShouldBe(Sql);
        Exposure(First.AllowIngress(Namespaces.Labelled("team", "x"), Port.Tcp(80)), Second.DenyIngress(Namespaces.All)).FromUnknown.ShouldHaveSingleItem().Traffic.ToString().ShouldBe("TCP 80");
    }

    private static IEnumerable<string> Deciding(Explanation explanation) => explanation.Ingress.Deciding.Select(rule => $"{rule.Action} {rule.Origin}");

    private static Explanation Explain(params Policy[] policies) => Reachability.Of(Of(policies)).Explain(Web, Db, Sql);

    private static Exposure Exposure(params Policy[] policies) => Reachability.Of(Of(policies)).ExposureOf(Db);

    private static Cluster Of(params Policy[] policies) => Cluster.With(Web, Db).And(policies);
}
