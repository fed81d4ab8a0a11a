namespace NetPolSdk.Generators.Tests.Services;

public sealed class ServiceGraphTests
{
    private static readonly Service Postgres = Service.Named("postgres", inNamespace: "data").Listening("sql", Port.Tcp(5432)).Listening("metrics", Port.Tcp(9187));

    [Fact]
    public void One_declared_call_gives_both_sides_and_DNS()
    {
        var api = Service.Named("api", inNamespace: "shop").Listening("http", Port.Tcp(8080)).Calling("data/postgres", on: ["sql"], because: "orders").DeclaredBy("Shop.Api");

        ServiceGraph.Of(api, Postgres).ToPolicies().ShouldBe(
        [
            NetworkPolicy.Named("postgres").InNamespace("data").For(Pods.Labelled("app", "postgres"))
                .AllowIngress(from: Pods.Labelled("app", "api").In(Namespaces.Named("shop")), on: Port.Tcp(5432), because: "orders")
                .DenyEgress()
                .WithLabel("app.kubernetes.io/managed-by", "netpolsdk"),
            NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"))
                .AllowEgress(to: Pods.Labelled("app", "postgres").In(Namespaces.Named("data")), on: Port.Tcp(5432), because: "orders")
                .AllowEgressToDns()
                .DenyIngress()
                .WithLabel("app.kubernetes.io/managed-by", "netpolsdk")
                .WithAnnotation("netpolsdk.dev/declared-by", "Shop.Api"),
        ]);
    }

    [Fact]
    public void A_peer_in_the_same_namespace_is_named_by_its_labels_alone()
    {
        var worker = Service.Named("worker", inNamespace: "data").Calling("data/postgres", on: ["sql"]);

        ServiceGraph.Of(worker, Postgres).PolicyOf(worker).Egress[0].To.ShouldBe(Pods.Labelled("app", "postgres"));
    }

    [Fact]
    public void Calls_to_one_service_are_one_rule_without_duplicates()
    {
        var api = Service.Named("api", inNamespace: "shop")
            .Calling("data/postgres", on: ["sql"], because: "orders")
            .Calling("data/postgres", because: "health")
            .Calling("data/postgres", on: ["sql"]);
        var rule = ServiceGraph.Of(api, Postgres).PolicyOf(api).Egress[0];

        rule.Ports.ShouldBe(Ports.Of(Port.Tcp(5432), Port.Tcp(9187)));
        rule.Reason.ShouldBe("health; orders");
        ServiceGraph.Of(api, Postgres).PolicyOf(Postgres).Ingress.Count.ShouldBe(1);
    }

    [Fact]
    public void A_port_inside_a_range_that_is_called_too_is_left_out()
    {
        var ftp = Service.Named("ftp", inNamespace: "data").Listening("passive", Port.TcpRange(2000, 2010)).Listening("data", Port.Tcp(2005)).Listening("udp", Port.Udp(2005));
        var api = Service.Named("api", inNamespace: "data").Calling("data/ftp");

        ServiceGraph.Of(api, ftp).PolicyOf(api).Egress[0].Ports.ShouldBe(Ports.Of(Port.TcpRange(2000, 2010), Port.Udp(2005)));
    }

    [Fact]
    public void A_range_called_on_every_port_stays_so_whatever_is_named_besides()
    {
        var api = Service.Named("api", inNamespace: "shop").CallingExternal(IpBlock.Of("203.0.113.0/24"), Ports.All).CallingExternal(IpBlock.Of("203.0.113.0/24"), Port.Tcp(443));

        ServiceGraph.Of(api).PolicyOf(api).Egress.Select(rule => rule.Ports.IsAll).ShouldBe([true, false]);
    }

    [Fact]
    public void A_service_without_calls_and_callers_is_isolated_and_resolves_no_names()
    {
        var policy = ServiceGraph.Of(Postgres).PolicyOf(Postgres);

        policy.PolicyTypes.ShouldBe(PolicyTypes.Both);
        policy.Ingress.ShouldBeEmpty();
        policy.Egress.ShouldBeEmpty();
    }

    [Fact]
    public void A_service_that_calls_itself_gets_both_sides()
    {
        var redis = Service.Named("redis", inNamespace: "data").Listening("redis", Port.Tcp(6379)).Calling("data/redis");
        var policy = ServiceGraph.Of(redis).PolicyOf(redis);

        policy.Ingress[0].From.ShouldBe(Pods.Labelled("app", "redis"));
        policy.Egress[0].To.ShouldBe(Pods.Labelled("app", "redis"));
    }

    [Fact]
    public void The_order_of_services_does_not_matter()
    {
        var a = Service.Named("a", inNamespace: "x").Calling("data/postgres");
        var b = Service.Named("b", inNamespace: "x").Calling("data/postgres");

        ServiceGraph.Of(a, b, Postgres).ShouldBe(ServiceGraph.Of(Postgres, b, a));
        ServiceGraph.Of(a, b, Postgres).ToPolicies().ShouldBe(ServiceGraph.Of(Postgres, b, a).ToPolicies());
    }

    [Fact]
    public void A_call_to_a_port_that_is_not_declared_is_refused() =>
        Should.Throw<ArgumentException>(() => ServiceGraph.Of(Service.Named("api", "shop").Calling("data/postgres", on: ["http"]), Postgres))
            .Message.ShouldStartWith("data/postgres has no port named \"http\"; it has sql, metrics.");

    [Fact]
    public void A_call_to_a_service_that_is_not_there_is_refused() =>
        Should.Throw<ArgumentException>(() => ServiceGraph.Of(Service.Named("api", "shop").Calling("postgres")))
            .Message.ShouldStartWith("shop/api calls \"postgres\", which is not among the services. Services are called as namespace/name.");

    [Fact]
    public void Two_services_of_one_address_are_refused() =>
        Should.Throw<ArgumentException>(() => ServiceGraph.Of(Postgres, Postgres)).Message.ShouldStartWith("Two services are named data/postgres.");

    [Fact]
    public void Ranges_that_overlap_become_one()
    {
        var ftp = Service.Named("ftp", inNamespace: "data").Listening("a", Port.TcpRange(2000, 2010)).Listening("b", Port.TcpRange(2005, 2020)).Listening("c", Port.Tcp(2021));
        var api = Service.Named("api", inNamespace: "data").Calling("data/ftp");

        ServiceGraph.Of(api, ftp).PolicyOf(api).Egress[0].Ports.ShouldBe([Port.TcpRange(2000, 2020), Port.Tcp(2021)]);
    }

    [Fact]
    public void What_another_rule_lets_in_already_is_left_out_and_its_reason_kept()
    {
        var api = Service.Named("api", inNamespace: "shop").Listening("http", Port.Tcp(80)).Listening("metrics", Port.Tcp(9090))
            .ReachedFrom(Namespaces.Named("monitoring"), on: ["metrics"], because: "dashboards")
            .ScrapedBy(Platform.Prometheus, because: "alerts")
            .ReachedFrom(IpBlock.Of("203.0.113.0/24"), on: ["http"])
            .ReachedFrom(IpBlock.Of("203.0.113.7/32"));

        ServiceGraph.Of(api).PolicyOf(api).Ingress.ShouldBe(
        [
            IngressRule.Allow(Namespaces.Named("monitoring"), Port.Tcp(9090), "alerts; dashboards"),
            IngressRule.Allow(IpBlock.Of("203.0.113.0/24"), Port.Tcp(80)),
            IngressRule.Allow(IpBlock.Of("203.0.113.7/32"), Port.Tcp(9090)),
        ]);
    }

    [Fact]
    public void A_range_with_exceptions_covers_what_lies_beside_them()
    {
        var api = Service.Named("api", inNamespace: "shop")
            .CallingExternal(IpBlock.Of("203.0.113.0/24").Except("203.0.113.128/25"), Port.Tcp(443))
            .CallingExternal(IpBlock.Of("203.0.113.0/26"), Port.Tcp(443))
            .CallingExternal(IpBlock.Of("203.0.113.192/26"), Port.Tcp(443));

        ServiceGraph.Of(api).PolicyOf(api).Egress.SkipLast(1).Select(rule => rule.To.ToString()).ShouldBe(["203.0.113.0/24 except 203.0.113.128/25", "203.0.113.192/26"]);
    }

    [Fact]
    public void A_service_that_is_managed_elsewhere_gets_no_policy()
    {
        var elsewhere = Postgres.ManagedElsewhere();

        ServiceGraph.Of(elsewhere).ToPolicies().ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => ServiceGraph.Of(elsewhere).PolicyOf(elsewhere)).Message.ShouldStartWith("data/postgres gets no policy: it is managed elsewhere.");
    }

    [Fact]
    public void A_call_to_a_number_that_is_not_declared_is_refused() =>
        Should.Throw<ArgumentException>(() => ServiceGraph.Of(Service.Named("api", "shop").Calling("data/postgres", on: Port.Tcp(5433)), Postgres))
            .Message.ShouldStartWith("data/postgres does not listen on 5433/TCP; it has 5432/TCP, 9187/TCP.");

    [Fact]
    public void Pods_on_the_host_network_are_so_in_the_evaluator() =>
        Cluster.With([Postgres.OnHostNetwork(IpBlock.Of("10.0.0.0/24"))]).Workloads[0].IsHostNetwork.ShouldBeTrue();
}
