namespace NetPolSdk.Core.Tests.Rules;

public sealed class ExpectedCallRulesTests
{
    private static readonly NetworkPolicy Denial = Presets.DenyIngress("shop");
    private static readonly NetworkPolicySubject Web = NetworkPolicy.Named("web").InNamespace("shop").For(Pods.Labelled("app", "web"));

    public static TheoryData<PlatformCaller, string> Callers { get; } = new()
    {
        { PlatformCaller.ApiServer, "NPS2009" },
        { PlatformCaller.IngressController, "NPS2010" },
        { PlatformCaller.Outside, "NPS2010" },
        { PlatformCaller.Prometheus, "NPS2011" },
    };

    [Theory]
    [MemberData(nameof(Callers))]
    public void A_caller_that_nobody_admits_is_reported(PlatformCaller caller, string ruleId)
    {
        Fields(ruleId, caller, Denial).ShouldBe(["default-deny-ingress spec.ingress"]);
        Fields(ruleId, caller, Web.AllowIngress(Pods.All, Port.Tcp(8080))).ShouldBe(["web spec.ingress"]);
        Fields(ruleId, caller, Web.AllowIngress(Peer.Anyone, Port.Tcp(9999))).ShouldBe(["web spec.ingress"]);
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public void A_caller_that_somebody_admits_is_not(PlatformCaller caller, string ruleId)
    {
        Fields(ruleId, caller, Denial, Web.AllowIngress(Peer.Anyone, Port.Tcp(8080))).ShouldBeEmpty();
        Fields(ruleId, caller, Denial, Web.AllowIngress(Peer.Anyone, Port.Named("http"))).ShouldBeEmpty();
        Fields(ruleId, caller, Denial, Web.AllowIngress(IpBlock.Of("203.0.113.0/24"))).ShouldBeEmpty();
        Fields(ruleId, caller, Web.DenyEgress()).ShouldBeEmpty();
        Fields(ruleId, caller, Presets.DenyIngress("other")).ShouldBeEmpty();
    }

    [Fact]
    public void Pods_of_other_namespaces_may_be_a_controller_or_Prometheus_but_not_the_API_server()
    {
        var policy = Web.AllowIngress(Namespaces.Named("platform"), Port.Tcp(8080));

        Fields("NPS2010", PlatformCaller.IngressController, policy).ShouldBeEmpty();
        Fields("NPS2011", PlatformCaller.Prometheus, policy).ShouldBeEmpty();
        Fields("NPS2009", PlatformCaller.ApiServer, policy).ShouldBe(["web spec.ingress"]);
    }

    [Fact]
    public void Pods_of_the_own_namespace_may_be_a_controller_where_they_are_named_so() =>
        Fields("NPS2010", PlatformCaller.IngressController, Web.AllowIngress(Pods.Labelled("app", "nginx-gateway"), Port.Tcp(8080))).ShouldBeEmpty();

    [Fact]
    public void Where_policies_may_be_missing_or_nothing_is_known_of_the_cluster_nothing_is_reported()
    {
        Denial.FieldsOf("NPS2010", Options(PlatformCaller.IngressController) with { OtherPoliciesMayExist = true }).ShouldBeEmpty();
        Denial.FieldsOf("NPS2010").ShouldBeEmpty();
    }

    [Fact]
    public void The_message_names_the_object_the_workload_and_the_port() =>
        Denial.FindingOf("NPS2009", Options(PlatformCaller.ApiServer)).Message.ShouldBe(
            "Ingress shop/web lets the API server call shop/web[Deployment] on TCP 8080, and no policy admits it there: no selector matches the API server, so requests to it time out.");

    private static IReadOnlyList<string> Fields(string ruleId, PlatformCaller caller, params NetworkPolicy[] policies) => policies.FieldsOf(ruleId, Options(caller));

    private static LintOptions Options(PlatformCaller caller) => new()
    {
        Cluster = Cluster.With(Workload.Named("web", "shop").OfKind("Deployment").WithLabels(("app", "web")).Listening("http", 8080)
            .ExpectingCall(new ExpectedCall(caller, "Ingress shop/web", TrafficSet.Of(Protocol.Tcp, 8080)))),
    };
}
