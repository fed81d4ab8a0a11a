namespace NetPolSdk.Core.Tests.Evaluation;

/// <summary>Admin policies, NetworkPolicies and the baseline together. Source: network-policy-api, "API Overview".</summary>
public sealed class AdminTierTests
{
    private static readonly Workload Web = Workload.Named("web", "shop").WithLabels(("app", "web"));
    private static readonly Workload Db = Workload.Named("db", "data").WithLabels(("app", "db")).Listening("sql", 5432).Listening(new ContainerPort("sql", Protocol.Udp, 53));
    private static readonly Workload Agent = Workload.Named("agent", "data").WithLabels(("app", "db")).OnHostNetwork();

    private static readonly AdminPolicySubject<ClusterNetworkPolicy> First = ClusterNetworkPolicy.Named("first").InAdminTier(priority: 1).For(Namespaces.Named("data"));
    private static readonly AdminPolicySubject<ClusterNetworkPolicy> Second = ClusterNetworkPolicy.Named("second").InAdminTier(priority: 2).For(Namespaces.Named("data"));
    private static readonly AdminPolicySubject<ClusterNetworkPolicy> Last = ClusterNetworkPolicy.Named("last").InBaselineTier(priority: 1).For(Namespaces.Named("data"));
    private static readonly NetworkPolicy Isolated = NetworkPolicy.Named("db").InNamespace("data").For(Pods.All).DenyIngress();
    private static readonly NetworkPolicy Open = NetworkPolicy.Named("open").InNamespace("data").For(Pods.All).AllowAllIngress();

    [Fact]
    public void The_lowest_priority_is_asked_first_and_a_decision_is_final()
    {
        Verdict(Second.DenyIngress(Namespaces.All), First.AllowIngress(Namespaces.All)).ShouldBe(NetPolSdk.Verdict.Allowed);
        Verdict(Second.AllowIngress(Namespaces.All), First.DenyIngress(Namespaces.All)).ShouldBe(NetPolSdk.Verdict.Denied);
        Verdict(First.AllowIngress(Namespaces.All), Isolated).ShouldBe(NetPolSdk.Verdict.Allowed);
        Verdict(First.DenyIngress(Namespaces.All), Open).ShouldBe(NetPolSdk.Verdict.Denied);
    }

    [Fact]
    public void A_pass_skips_the_tier_and_leaves_the_rest_to_those_after()
    {
        var pass = First.PassIngress(Namespaces.Named("shop"));
        Verdict(pass, Second.DenyIngress(Namespaces.All)).ShouldBe(NetPolSdk.Verdict.Allowed);
        Verdict(pass, Second.DenyIngress(Namespaces.All), Isolated).ShouldBe(NetPolSdk.Verdict.Denied);
        Verdict(pass, Last.DenyIngress(Namespaces.All)).ShouldBe(NetPolSdk.Verdict.Denied);
        Verdict(Last.PassIngress(Namespaces.All).DenyIngress(Namespaces.All)).ShouldBe(NetPolSdk.Verdict.Allowed);
    }

    [Fact]
    public void A_baseline_is_asked_only_where_no_NetworkPolicy_isolates()
    {
        Verdict(Last.DenyIngress(Namespaces.All)).ShouldBe(NetPolSdk.Verdict.Denied);
        Verdict(Last.DenyIngress(Namespaces.All), Open).ShouldBe(NetPolSdk.Verdict.Allowed);
        Verdict(Last.AllowIngress(Namespaces.All), Isolated).ShouldBe(NetPolSdk.Verdict.Denied);
        Verdict(BaselineAdminNetworkPolicy.For(Namespaces.All).DenyEgress(Networks.Of("0.0.0.0/0")).DenyEgress(Namespaces.All)).ShouldBe(NetPolSdk.Verdict.Denied);
    }

    [Fact]
    public void A_named_port_is_of_whatever_protocol_the_pod_declares()
    {
        var traffic = Reachability.Of(Cluster.With(Web, Db).And(First.DenyIngress(Namespaces.All, Port.Named("sql")))).Between("shop/web", "data/db");

        traffic.For(Protocol.Tcp, 5432).ShouldBe(NetPolSdk.Verdict.Denied);
        traffic.For(Protocol.Udp, 53).ShouldBe(NetPolSdk.Verdict.Denied);
        traffic.For(Protocol.Tcp, 53).ShouldBe(NetPolSdk.Verdict.Allowed);
    }

    [Fact]
    public void Pods_on_the_nodes_network_are_neither_subjects_nor_peers()
    {
        var reachability = Reachability.Of(Cluster.With(Web, Agent).And(First.DenyIngress(Namespaces.All)).And(
            ClusterNetworkPolicy.Named("out").InAdminTier(priority: 3).For(Namespaces.Named("shop")).DenyEgress(Namespaces.All)));

        reachability.Between("shop/web", "data/agent").For(Protocol.Tcp, 80).ShouldBe(NetPolSdk.Verdict.Allowed);
    }

    [Fact]
    public void Which_of_two_policies_of_one_priority_decides_is_undefined_only_where_they_disagree()
    {
        var other = ClusterNetworkPolicy.Named("other").InAdminTier(priority: 1).For(Namespaces.Named("data"));

        Verdict(First.AllowIngress(Namespaces.All), other.DenyIngress(Namespaces.Named("shop"))).ShouldBe(NetPolSdk.Verdict.Undefined);
        Verdict(First.AllowIngress(Namespaces.Named("shop")), other.DenyIngress(Namespaces.Named("web"))).ShouldBe(NetPolSdk.Verdict.Allowed);
        Verdict(First.DenyIngress(Namespaces.All), other.DenyIngress(Namespaces.Named("shop"))).ShouldBe(NetPolSdk.Verdict.Denied);
        Verdict(First.AllowIngress(Namespaces.All, Port.Tcp(80)), other.DenyIngress(Namespaces.All, Port.Tcp(5432))).ShouldBe(NetPolSdk.Verdict.Denied);
    }

    [Fact]
    public void Nodes_match_their_addresses_where_those_are_known_and_perhaps_any_address_else()
    {
        var policy = ClusterNetworkPolicy.Named("nodes").InAdminTier(priority: 1).For(Namespaces.Named("shop")).DenyEgress(Nodes.Labelled("zone", "a"));
        var cluster = Cluster.With(Web).And(policy);
        var known = cluster.And(ClusterNode.Named("one").WithLabels(("zone", "a")).At("192.168.1.1"), ClusterNode.Named("two").At("192.168.1.2"));

        ToAddress(cluster, "192.168.1.1").ShouldBe(NetPolSdk.Verdict.Undefined);
        ToAddress(known, "192.168.1.1").ShouldBe(NetPolSdk.Verdict.Denied);
        ToAddress(known, "192.168.1.2").ShouldBe(NetPolSdk.Verdict.Allowed);
    }

    [Fact]
    public void Domain_names_allow_conditionally()
    {
        var policy = ClusterNetworkPolicy.Named("names").InAdminTier(priority: 1).For(Namespaces.Named("shop"))
            .AllowEgress(DomainNames.Of("*.example.com"))
            .DenyEgress(Networks.Of("0.0.0.0/0"));

        ToAddress(Cluster.With(Web).And(policy), "203.0.113.1").ShouldBe(NetPolSdk.Verdict.Undefined);
    }

    private static Verdict ToAddress(Cluster cluster, string address) => Reachability.Of(cluster).Between("shop/web", address).For(Protocol.Tcp, 443);

    private static Verdict Verdict(params Policy[] policies) =>
        Reachability.Of(Cluster.With(Web, Db).And(policies)).Between("shop/web", "data/db").For(Protocol.Tcp, 5432);
}
