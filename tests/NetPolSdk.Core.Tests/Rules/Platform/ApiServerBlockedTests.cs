namespace NetPolSdk.Core.Tests.Rules;

public sealed class ApiServerBlockedTests
{
    private const string Id = "NPS2008";

    private static readonly NetworkPolicySubject Operator = NetworkPolicy.Named("operator").InNamespace("shop").For(Pods.Labelled("app", "operator"));

    private static readonly LintOptions Options = Knowing(Workload.Named("operator", "shop").OfKind("Deployment").WithLabels(("app", "operator")).UsingApiServer("RoleBinding shop/operator"));

    [Fact]
    public void Pods_that_call_the_API_server_and_reach_no_address_of_its_are_reported()
    {
        Fields(Presets.DenyAll("shop")).ShouldBe(["default-deny-all spec.egress"]);
        Fields(Operator.AllowEgress(Namespaces.All, Port.Tcp(443))).ShouldBe(["operator spec.egress"]);
        Fields(Operator.AllowEgress(IpBlock.Of("203.0.113.0/24"), Port.Tcp(5432))).ShouldBe(["operator spec.egress"]);
        Fields(Operator.AllowEgress(Peer.Anyone, Port.Tcp(80)).AllowEgressToDns()).ShouldBe(["operator spec.egress"]);
        Fields(Operator.AllowEgress(Peer.Anyone, Port.Udp(443))).ShouldBe(["operator spec.egress"]);
    }

    [Fact]
    public void An_address_or_anyone_on_a_port_of_API_servers_is_enough()
    {
        Fields(Presets.DenyAll("shop"), Operator.AllowEgress(IpBlock.Of("172.18.0.2/32"), Port.Tcp(6443))).ShouldBeEmpty();
        Fields(Operator.AllowEgress(IpBlock.Of("10.0.0.0/8"))).ShouldBeEmpty();
        Fields(Operator.AllowEgress(Peer.Anyone, Port.Tcp(443))).ShouldBeEmpty();
        Fields(Operator.DenyIngress()).ShouldBeEmpty();
        Fields(Presets.DenyAll("other")).ShouldBeEmpty();
    }

    [Fact]
    public void What_may_be_the_API_server_of_a_special_installation_is_no_finding()
    {
        Fields(Operator.AllowEgress(IpBlock.Of("192.0.2.7/32"), Port.Tcp(36443))).ShouldBeEmpty();
        Fields(Operator.AllowEgress(Pods.Labelled("role", "apiserver").In(Namespaces.All), Port.Tcp(443))).ShouldBeEmpty();
    }

    [Fact]
    public void Where_another_policy_may_let_it_through_nothing_is_reported()
    {
        Policy[] policies =
        [
            Presets.DenyAll("shop"),
            ClusterNetworkPolicy.Named("api").InAdminTier(priority: 1).For(Namespaces.All).AllowEgress(to: Networks.Of("172.18.0.2/32")),
        ];
        policies.FieldsOf(Id, Options).ShouldBeEmpty();
        new Policy[] { Presets.DenyAll("shop") }.FieldsOf(Id, Options with { OtherPoliciesMayExist = true }).ShouldBeEmpty();
    }

    [Fact]
    public void Workloads_that_nothing_says_it_of_and_those_on_the_nodes_network_are_left_alone()
    {
        var pods = Workload.Named("operator", "shop").WithLabels(("app", "operator"));
        Presets.DenyAll("shop").FieldsOf(Id, Knowing(pods)).ShouldBeEmpty();
        Presets.DenyAll("shop").FieldsOf(Id, Knowing(pods.UsingApiServer("it").OnHostNetwork())).ShouldBeEmpty();
        Presets.DenyAll("shop").FieldsOf(Id).ShouldBeEmpty();
    }

    [Fact]
    public void The_message_names_what_says_so() => Presets.DenyAll("shop").FindingOf(Id, Options).Message.ShouldBe(
        "shop/operator[Deployment] calls the API server, as RoleBinding shop/operator says, and no egress rule for its pods allows an address on a port of API servers: no selector matches it.");

    private static IReadOnlyList<string> Fields(params NetworkPolicy[] policies) => policies.FieldsOf(Id, Options);

    private static LintOptions Knowing(Workload workload) => new() { Cluster = Cluster.With(workload) };
}
