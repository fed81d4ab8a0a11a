using NetPolSdk.Testing;
using Shop;

namespace NetPolSdk.Samples.Tests.ShopSample;

/// <summary>Who may connect to whom in the shop, as its own developers would test it.</summary>
public sealed class ShopConnectivityTests
{
    private static readonly Cluster Shop = Cluster.With(GeneratedPolicies.Services).And(GeneratedPolicies.All);

    public static IEnumerable<object[]> Sql => ConnectivityTheory.Rows(TruthTable.Parse(
        """
        | from          | data/postgres |
        |---------------|---------------|
        | shop/api      | allow         |
        | shop/worker   | allow         |
        | shop/frontend | deny          |
        | data/redis    | deny          |
        """,
        Port.Tcp(5432)));

    [Fact]
    public void The_api_reaches_what_it_calls()
    {
        Shop.ShouldAllow("shop/api", "data/postgres", Port.Named("sql"));
        Shop.ShouldAllow("shop/api", "data/redis", Port.Tcp(6379));
        Shop.ShouldAllow("shop/api", "data/rabbitmq", Port.Tcp(5672));
        Shop.ShouldAllow("shop/api", "203.0.113.7", Port.Tcp(443));
        Shop.ShouldDeny("shop/api", "data/rabbitmq", Port.Tcp(25672));
    }

    [Theory]
    [MemberData(nameof(Sql))]
    public void Who_may_ask_the_database(string from, string to, string port, bool allowed) =>
        Shop.ShouldMatch([ConnectivityTheory.Expectation(from, to, port, allowed)]);

    [Fact]
    public void Baskets_are_the_business_of_the_api_alone() => Shop.ShouldBeReachedOnlyBy("data/redis", "shop/api");

    [Fact]
    public void A_database_reaches_nothing() => Shop.ShouldReachOnly("data/postgres");

    [Fact]
    public void A_failure_names_the_policy_that_decides() =>
        Should.Throw<ConnectivityException>(() => Shop.ShouldAllow("shop/frontend", "data/postgres", Port.Tcp(5432)))
            .Message.ShouldContain("isolated by NetworkPolicy data/postgres");
}
