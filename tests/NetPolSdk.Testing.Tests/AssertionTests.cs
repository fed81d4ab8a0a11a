namespace NetPolSdk.Testing.Tests;

public sealed class AssertionTests
{
    private static readonly Port Sql = Port.Tcp(5432);

    private static readonly Cluster Shop = Cluster
        .With(
            Workload.Named("postgres", "data").OfKind("StatefulSet").WithLabels(("app", "postgres")).Listening("sql", 5432),
            Workload.Named("api", "shop").OfKind("Deployment").WithLabels(("app", "api")),
            Workload.Named("frontend", "shop").OfKind("Deployment").WithLabels(("app", "frontend")))
        .And(
            NetworkPolicy.Named("postgres").InNamespace("data").For(Pods.Labelled("app", "postgres"))
                .AllowIngress(from: Pods.Labelled("app", "api").In(Namespaces.Named("shop")), on: Sql),
            NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"))
                .AllowEgress(to: Pods.Labelled("app", "postgres").In(Namespaces.Named("data")), on: Sql)
                .AllowEgress(to: IpBlock.Of("203.0.113.0/24"), on: Port.Tcp(443)));

    private static readonly Cluster ShopWithAgent = Shop.And(Workload.Named("agent", "ops").OfKind("DaemonSet").WithLabels(("app", "agent")).OnHostNetwork());

    [Fact]
    public void What_is_allowed_and_denied_passes()
    {
        Shop.ShouldAllow("shop/api", "data/postgres", Sql);
        Shop.ShouldAllow("shop/api", "data/postgres", Port.Named("sql"));
        Shop.ShouldAllow("shop/api", "203.0.113.9", Port.Tcp(443));
        Shop.ShouldDeny("shop/frontend", "data/postgres", Sql);
        Shop.ShouldDeny("shop/api", "data/postgres", Port.TcpRange(1, 5431));
    }

    [Fact]
    public void A_failure_says_what_was_expected_and_found() =>
        Should.Throw<ConnectivityException>(() => Shop.ShouldAllow("shop/frontend", "data/postgres", Sql))
            .Message.ShouldStartWith("shop/frontend -> data/postgres on 5432/TCP should be allowed, but is denied.");

    [Fact]
    public void Of_a_range_every_port_counts()
    {
        Should.Throw<ConnectivityException>(() => Shop.ShouldAllow("shop/api", "data/postgres", Port.TcpRange(5432, 5433)))
            .Message.ShouldContain("allowed on TCP 5432 and denied on TCP 5433");
        Should.Throw<ConnectivityException>(() => Shop.ShouldDeny("shop/api", "data/postgres", Port.TcpRange(5432, 5433)));
    }

    [Fact]
    public void An_unknown_workload_is_an_error_and_not_a_pass()
    {
        Should.Throw<ArgumentException>(() => Shop.ShouldDeny("shop/frontent", "data/postgres", Sql)).Message.ShouldContain("shop/frontent");
        Should.Throw<ArgumentException>(() => Shop.ShouldDeny("shop/frontend", "shop/postgres", Sql)).Message.ShouldContain("Did you mean data/postgres[StatefulSet]?");
        Should.Throw<ArgumentException>(() => Shop.ShouldReachOnly("shop/nobody"));
    }

    [Fact]
    public void A_named_port_that_nobody_declares_is_an_error() =>
        Should.Throw<ArgumentException>(() => Shop.ShouldDeny("shop/api", "data/postgres", Port.Named("http"))).Message.ShouldContain("declares no port \"http\"");

    [Fact]
    public void What_is_undefined_is_neither_allowed_nor_denied()
    {
        Should.Throw<ConnectivityException>(() => ShopWithAgent.ShouldAllow("ops/agent", "data/postgres", Sql)).Message.ShouldContain("undefined (");
        Should.Throw<ConnectivityException>(() => ShopWithAgent.ShouldDeny("ops/agent", "data/postgres", Sql)).Message.ShouldContain("undefined (");
    }

    [Fact]
    public void A_truth_table_lists_every_cell_that_differs()
    {
        Shop.ShouldMatch(
            """
                          data/postgres  203.0.113.7
            shop/api      allow          deny
            shop/frontend deny           -
            """,
            Sql);

        Should.Throw<ConnectivityException>(() => Shop.ShouldMatch("data/postgres\nshop/api deny\nshop/frontend allow", Sql))
            .Message.Split('\n').Count(line => line.Contains("should be", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Who_reaches_only_these_reaches_nothing_else()
    {
        var shop = Reachability.Of(Shop, new ReachabilityOptions { PodRanges = [Cidr.Parse("10.0.0.0/8")] });

        shop.ShouldReachOnly("shop/api", "data/postgres", "203.0.113.0/24");
        Should.Throw<ConnectivityException>(() => shop.ShouldReachOnly("shop/api", "data/postgres"))
            .Message.ShouldContain("shop/api[Deployment] -> 203.0.113.0/24 should be denied, but is allowed on TCP 443.");
        Should.Throw<ConnectivityException>(() => shop.ShouldReachOnly("shop/api", "data/postgres", "203.0.113.0/24", "shop/frontend"))
            .Message.ShouldContain("shop/api[Deployment] -> shop/frontend[Deployment] should be allowed on some port, but is not.");
    }

    [Fact]
    public void Whether_an_ip_block_covers_a_pod_of_unknown_address_is_undefined() =>
        Should.Throw<ConnectivityException>(() => Shop.ShouldReachOnly("shop/api", "data/postgres", "203.0.113.0/24")).Message.ShouldContain("address is not known");

    [Fact]
    public void Who_may_reach_it_undefined_counts_as_somebody_else() =>
        Should.Throw<ConnectivityException>(() => ShopWithAgent.ShouldBeReachedOnlyBy("data/postgres", "shop/api"))
            .Message.ShouldContain("ops/agent[DaemonSet] -> data/postgres[StatefulSet] should be denied, but is undefined");

    [Fact]
    public void Declared_services_are_a_cluster()
    {
        var api = Service.Named("api", inNamespace: "shop");

        Cluster.With([api]).And(NetworkPolicy.Named("deny").InNamespace("shop").For(Pods.All).DenyAll()).ShouldDeny("shop/api", "203.0.113.7", Sql);
    }

    [Fact]
    public void A_failure_names_the_rule_that_decides_and_what_does_not_match()
    {
        var message = Should.Throw<ConnectivityException>(() => Shop.ShouldAllow("shop/frontend", "data/postgres", Sql)).Message;

        message.ShouldContain("isolated by NetworkPolicy data/postgres");
        message.ShouldContain("asks for app=api and there is app=frontend");
    }

    [Fact]
    public void On_manifests_a_failure_names_the_file_and_the_line()
    {
        var manifest = Manifest.Parse("""
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: deny
              namespace: shop
            spec:
              podSelector: {}
              policyTypes: [Egress]
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: api
              namespace: shop
            """, "k8s/shop.yaml");

        manifest.ShouldDeny("shop/api", "203.0.113.7", Port.Tcp(443));
        Should.Throw<ConnectivityException>(() => manifest.ShouldAllow("shop/api", "203.0.113.7", Port.Tcp(443)))
            .Message.ShouldContain("isolated by NetworkPolicy shop/deny (k8s/shop.yaml:1)");
    }

    [Fact]
    public void Manifests_that_a_server_would_refuse_are_an_error_and_not_a_pass() =>
        Should.Throw<ManifestException>(() => Manifest.Parse("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: X}\n").ShouldDeny("a/b", "c/d", Sql));

    public static IEnumerable<object[]> Flows => ConnectivityTheory.Rows(TruthTable.Parse("from data/postgres\nshop/api allow\nshop/frontend deny", Sql));

    [Theory]
    [MemberData(nameof(Flows))]
    public void Rows_of_a_table_are_test_cases(string from, string to, string port, bool allowed) =>
        Shop.ShouldMatch([ConnectivityTheory.Expectation(from, to, port, allowed)]);
}
