using Shop;

namespace NetPolSdk.Samples.Tests.ShopSample;

public sealed class ShopTests
{
    private static readonly Peer Api = Pods.Labelled("app", "api");
    private static readonly Peer Worker = Pods.Labelled("app", "worker");
    private static readonly Peer ApiInShop = Pods.Labelled("app", "api").In(Namespaces.Named("shop"));
    private static readonly Peer WorkerInShop = Pods.Labelled("app", "worker").In(Namespaces.Named("shop"));
    private static readonly Peer PostgresInData = Pods.Labelled("app", "postgres").In(Namespaces.Named("data"));
    private static readonly Peer RedisInData = Pods.Labelled("app", "redis").In(Namespaces.Named("data"));
    private static readonly Pods RabbitMq = Pods.Labelled("app.kubernetes.io/name", "rabbitmq");
    private static readonly Peer RabbitMqInData = RabbitMq.In(Namespaces.Named("data"));

    [Fact]
    public void The_policies_are_exactly_the_expected_ones() => GeneratedPolicies.All.ShouldBe(
    [
        Signed(Presets.DenyAll("data")),
        Signed(Presets.DenyAll("shop")),
        Signed(
            NetworkPolicy.Named("postgres").InNamespace("data").For(Pods.Labelled("app", "postgres"))
                .AllowIngress(from: ApiInShop, on: Port.Tcp(5432))
                .AllowIngress(from: WorkerInShop, on: Port.Tcp(5432))
                .DenyEgress(),
            "Postgres"),
        Signed(
            NetworkPolicy.Named("rabbitmq").InNamespace("data").For(RabbitMq)
                .AllowIngress(from: RabbitMq, on: [Port.Tcp(4369), Port.Tcp(25672)], because: "the nodes find and feed each other")
                .AllowIngress(from: ApiInShop, on: Port.Tcp(5672), because: "orders are handed to the worker")
                .AllowIngress(from: WorkerInShop, on: Port.Tcp(5672))
                .AllowEgress(to: RabbitMq, on: [Port.Tcp(4369), Port.Tcp(25672)], because: "the nodes find and feed each other")
                .AllowEgressToDns(),
            "RabbitMq"),
        Signed(
            NetworkPolicy.Named("redis").InNamespace("data").For(Pods.Labelled("app", "redis"))
                .AllowIngress(from: ApiInShop, on: Port.Tcp(6379), because: "baskets are kept there")
                .DenyEgress(),
            "Redis"),
        Signed(
            NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"))
                .AllowIngress(from: Pods.Labelled("app", "frontend"), on: Port.Tcp(8080))
                .AllowIngress(from: Platform.Prometheus, on: Port.Tcp(9090))
                .AllowEgress(to: PostgresInData, on: Port.Tcp(5432))
                .AllowEgress(to: RabbitMqInData, on: Port.Tcp(5672), because: "orders are handed to the worker")
                .AllowEgress(to: RedisInData, on: Port.Tcp(6379), because: "baskets are kept there")
                .AllowEgress(to: IpBlock.Of("203.0.113.0/24"), on: Port.Tcp(443), because: "the card gateway takes the payment")
                .AllowEgressToDns(),
            "Api"),
        Signed(
            NetworkPolicy.Named("frontend").InNamespace("shop").For(Pods.Labelled("app", "frontend"))
                .AllowIngress(from: Platform.IngressNginx, on: Port.Tcp(8080))
                .AllowEgress(to: Api, on: Port.Tcp(8080))
                .AllowEgressToDns(),
            "Frontend"),
        Signed(
            NetworkPolicy.Named("worker").InNamespace("shop").For((Pods)Worker)
                .AllowIngress(from: Platform.Prometheus, on: Port.Tcp(9090))
                .AllowEgress(to: PostgresInData, on: Port.Tcp(5432))
                .AllowEgress(to: RabbitMqInData, on: Port.Tcp(5672))
                .AllowEgress(to: IpBlock.Of("198.51.100.25/32"), on: Port.Tcp(587), because: "the mail relay")
                .AllowEgressToDns(),
            "Worker"),
    ]);

    [Fact]
    public void No_rule_finds_anything() => GeneratedPolicies.All.Lint().Findings.ShouldBeEmpty();

    [Fact]
    public void The_services_are_the_declared_ones() => GeneratedPolicies.Services.Select(service => service.Address)
        .ShouldBe(["data/postgres", "data/rabbitmq", "data/redis", "shop/api", "shop/frontend", "shop/worker"]);

    private static NetworkPolicy Signed(NetworkPolicy policy, string? @class = null)
    {
        var labelled = policy.WithLabel("app.kubernetes.io/managed-by", "netpolsdk");
        return @class is null ? labelled : labelled.WithAnnotation("netpolsdk.dev/declared-by", "Shop.Services." + @class);
    }
}
