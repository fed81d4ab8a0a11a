namespace NetPolSdk.Core.Tests.Evaluation;

/// <summary>The semantics of NetworkPolicy one by one: the docs' sentences, and what empty, absent and list mean.</summary>
public sealed class SemanticsTests
{
    private static readonly Workload Web = Workload.Named("web", "shop").WithLabels(("app", "web")).Listening("http", 8080);
    private static readonly Workload Api = Workload.Named("api", "shop").WithLabels(("app", "api")).Listening("http", 9090).Listening("metrics", 9100);
    private static readonly Workload Db = Workload.Named("db", "data").WithLabels(("app", "db"));
    private static readonly Cluster Pods3 = Cluster.With(Web, Api, Db).And(ClusterNamespace.Named("data").WithLabels(("tier", "data")));

    [Fact]
    public void Pods_that_no_policy_selects_are_open() => Allowed(Web, Db).ShouldBe("All");

    [Fact]
    public void A_policy_isolates_in_the_directions_of_its_types_only()
    {
        var policy = On("shop").DenyIngress();

        Allowed(Db, Api, policy).ShouldBe("None");
        Allowed(Api, Db, policy).ShouldBe("All");
    }

    [Fact]
    public void Rules_in_a_direction_that_is_no_type_are_dead()
    {
        var policy = On("shop").AllowEgress(Pods.Labelled("app", "web")) with { PolicyTypes = PolicyTypes.Ingress };

        Allowed(Api, Db, policy).ShouldBe("All");
        Allowed(Db, Api, policy).ShouldBe("None");
    }

    [Fact]
    public void The_rules_of_all_policies_add_up() => Allowed(
        Web,
        Api,
        On("shop").DenyAll(),
        On("shop").AllowIngress(Pods.All, Port.Tcp(80)).AllowEgress(Peer.Anyone),
        On("shop").AllowIngress(Pods.All, Port.TcpRange(81, 90))).ShouldBe("TCP 80-90");

    [Fact]
    public void Both_ends_must_allow() =>
        Allowed(Web, Db, On("shop").AllowEgress(Namespaces.All, [Port.Tcp(1), Port.Tcp(2)]), On("data").AllowIngress(Namespaces.All, [Port.Tcp(2), Port.Tcp(3)])).ShouldBe("TCP 2");

    [Fact]
    public void A_pod_selector_alone_means_the_policys_own_namespace()
    {
        Allowed(Web, Api, On("shop").AllowIngress(Pods.All)).ShouldBe("All");
        Allowed(Db, Api, On("shop").AllowIngress(Pods.All)).ShouldBe("None");
    }

    [Fact]
    public void A_namespace_selector_alone_means_all_pods_of_the_namespaces() =>
        Allowed(Db, Api, On("shop").AllowIngress(Namespaces.Labelled("tier", "data"))).ShouldBe("All");

    [Fact]
    public void Both_selectors_in_one_peer_are_and()
    {
        Allowed(Db, Api, On("shop").AllowIngress(Pods.Labelled("app", "web").In(Namespaces.Labelled("tier", "data")))).ShouldBe("None");
        Allowed(Db, Api, On("shop").AllowIngress([Pods.Labelled("app", "web"), Namespaces.Labelled("tier", "data")])).ShouldBe("All");
    }

    [Fact]
    public void All_namespaces_are_not_the_outside()
    {
        Allowed("10.0.0.1", Api, On("shop").AllowIngress(Namespaces.All)).ShouldBe("None");
        Allowed("10.0.0.1", Api, On("shop").AllowIngress(Peer.Anyone)).ShouldBe("All");
    }

    [Fact]
    public void A_port_without_a_number_is_every_port_of_its_protocol() =>
        Allowed(Web, Api, On("shop").AllowIngress(Peer.Anyone, [Port.AllUdp, Port.Tcp(80)]).AllowEgress(Peer.Anyone)).ShouldBe("TCP 80; UDP 1-65535");

    [Fact]
    public void A_named_port_of_ingress_is_the_selected_pods() =>
        Allowed(Web, Api, On("shop").AllowIngress(Peer.Anyone, Port.Named("http"))).ShouldBe("TCP 9090");

    [Fact]
    public void A_named_port_of_egress_is_each_destinations()
    {
        var policy = On("shop").AllowEgress(Peer.Anyone, Port.Named("http"));

        Allowed(Web, Api, policy).ShouldBe("TCP 9090");
        Allowed(Api, Web, policy).ShouldBe("TCP 8080");
        Allowed(Api, Db, policy).ShouldBe("None");
        Allowed(Api, "10.0.0.1", policy).ShouldBe("None");
    }

    [Fact]
    public void A_named_port_on_another_protocol_does_not_match() =>
        Allowed(Web, Api, On("shop").AllowIngress(Peer.Anyone, Port.Named("http", Protocol.Udp))).ShouldBe("None");

    [Fact]
    public void An_exception_leaves_addresses_out_of_its_block_only()
    {
        var policy = On("shop").AllowIngress(IpBlock.Of("10.0.0.0/8").Except("10.1.0.0/16")).AllowIngress(IpBlock.Of("10.1.2.0/24"), Port.Tcp(80));

        Allowed("10.0.0.1", Api, policy).ShouldBe("All");
        Allowed("10.1.0.1", Api, policy).ShouldBe("None");
        Allowed("10.1.2.3", Api, policy).ShouldBe("TCP 80");
    }

    [Fact]
    public void A_pod_always_reaches_itself() => Allowed(Api, Api, On("shop").DenyAll()).ShouldBe("All");

    [Fact]
    public void One_replica_reaches_another_as_the_policies_say()
    {
        var replicated = Api.OfKind("Deployment");

        Reachability.Of(Cluster.With(replicated).And(On("shop").DenyAll())).Between(replicated, replicated).Allowed.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_policy_without_a_namespace_is_in_default()
    {
        var pod = Workload.Named("a", "default");
        var policy = NetworkPolicy.Named("p").For(Pods.All).DenyAll();

        Reachability.Of(Cluster.With(pod, Db).And(policy)).Between(pod, Db).Allowed.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void What_a_policy_does_to_host_network_pods_is_undefined()
    {
        var host = Workload.Named("agent", "shop").OnHostNetwork();
        var answer = Reachability.Of(Pods3.And(host).And(On("shop").DenyAll())).Between(host, Db);

        answer.Allowed.IsEmpty.ShouldBeTrue();
        answer.Undefined.IsAll.ShouldBeTrue();
        answer.Doubts.ShouldBe(Doubt.HostNetworkSubject);
    }

    [Fact]
    public void Whether_a_selector_sees_host_network_pods_is_undefined()
    {
        var host = Workload.Named("agent", "shop").WithLabels(("app", "agent")).OnHostNetwork();
        var reachability = Reachability.Of(Pods3.And(host).And(On("data").AllowEgress(Pods.Labelled("app", "agent").In(Namespaces.All), Port.Tcp(80))));

        reachability.Between(Db, host).ShouldBe(new TrafficAnswer(TrafficSet.None, TrafficSet.Of(Protocol.Tcp, 80), Doubt.HostNetworkPeer));
    }

    [Fact]
    public void A_host_network_pod_may_be_on_the_destinations_own_node()
    {
        var host = Workload.Named("agent", "infra").OnHostNetwork();

        Reachability.Of(Pods3.And(host).And(On("shop").DenyAll())).Between(host, Api).Doubts.ShouldBe(Doubt.OwnNode);
    }

    [Fact]
    public void A_block_matches_a_pod_by_its_known_address_and_says_so()
    {
        var pod = Db.At("10.0.0.5");
        var cluster = Cluster.With(Web, pod).And(On("shop").AllowEgress(IpBlock.Of("10.0.0.0/24"), Port.Tcp(443)));

        Reachability.Of(cluster).Between(Web, pod).ShouldBe(new TrafficAnswer(TrafficSet.Of(Protocol.Tcp, 443), TrafficSet.None, Doubt.MatchedByAddress));
        Reachability.Of(cluster, new() { IpBlocks = IpBlockMatching.OutsideOnly }).Between(Web, pod).Allowed.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_block_that_may_cover_a_pod_of_unknown_address_is_undefined()
    {
        var cluster = Cluster.With(Web, Db).And(On("shop").AllowEgress(IpBlock.Of("10.0.0.0/24"), Port.Tcp(443)));

        Reachability.Of(cluster).Between(Web, Db).Doubts.ShouldBe(Doubt.PodAddressUnknown);
        Reachability.Of(cluster, new() { PodRanges = [Cidr.Parse("172.16.0.0/12")] }).Between(Web, Db).Undefined.IsEmpty.ShouldBeTrue();
        Reachability.Of(cluster, new() { PodRanges = [Cidr.Parse("10.0.0.0/25")] }).Between(Web, Db).Allowed.ToString().ShouldBe("TCP 443");
    }

    [Fact]
    public void A_block_of_one_family_is_undefined_for_a_pod_of_both()
    {
        var pod = Db.At("10.0.0.5", "fd00::5");
        var cluster = Cluster.With(Web, pod).And(On("shop").AllowEgress(IpBlock.Of("10.0.0.0/24"), Port.Tcp(443)));

        Reachability.Of(cluster).Between(Web, pod).Doubts.ShouldBe(Doubt.PodAddressFamily);
    }

    [Fact]
    public void Addresses_with_the_same_answer_are_listed_as_one_range()
    {
        var cluster = Cluster.With(Api).And(On("shop").AllowIngress([IpBlock.Of("10.0.0.0/9"), IpBlock.Of("10.128.0.0/9"), IpBlock.Of("2001:db8::/32")], Port.Tcp(443)).DenyEgress());

        Reachability.Of(cluster).Connections().Select(connection => connection.ToString()).ShouldBe(
            ["10.0.0.0/8 → shop/api[Pod]: TCP 443", "2001:db8::/32 → shop/api[Pod]: TCP 443"]);
    }

    [Fact]
    public void An_unknown_workload_is_an_error_that_names_what_is_near() =>
        Should.Throw<ArgumentException>(() => Reachability.Of(Pods3).Between("web/api", "data/db")).Message.ShouldContain("Did you mean shop/api[Pod]?");

    [Fact]
    public void Services_and_their_policies_are_a_cluster()
    {
        var services = ServiceGraph.Of(
            Service.Named("api", "shop").Listening("http", Port.Tcp(8080)).Calling("data/postgres"),
            Service.Named("postgres", "data").Listening("sql", Port.Tcp(5432)));
        var reachability = Reachability.Of(Cluster.With(services).And(services.ToPolicies()));

        reachability.Between("shop/api", "data/postgres").Allowed.ToString().ShouldBe("TCP 5432");
        reachability.Between("data/postgres", "shop/api").Allowed.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Cancelling_ends_the_list()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() => Reachability.Of(Pods3).Connections(cancelled.Token).Count());
    }

    private static NetworkPolicySubject On(string @namespace) => NetworkPolicy.Named("p").InNamespace(@namespace).For(Pods.All);

    private static string Allowed(Endpoint from, Endpoint to, params NetworkPolicy[] policies) =>
        Reachability.Of(Pods3.And(policies)).Between(from, to).Allowed.ToString();

    private static string Allowed(string from, Workload to, params NetworkPolicy[] policies) => Allowed(Endpoint.Of(IpAddress.Parse(from)), to, policies);

    private static string Allowed(Workload from, string to, params NetworkPolicy[] policies) => Allowed(from, Endpoint.Of(IpAddress.Parse(to)), policies);
}
