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
    public void Every_pair_of_services_has_the_declared_ports_and_no_other()
    {
        var reachability = Reachability.Of(Shop);
        foreach (var caller in GeneratedPolicies.Services)
        {
            foreach (var callee in GeneratedPolicies.Services)
            {
                reachability.Between(caller.Address, callee.Address).Allowed.ShouldBe(DeclaredTraffic.Between(caller, callee), $"{caller.Address} → {callee.Address}");
            }
        }
    }

    [Fact]
    public void Whatever_is_taken_from_a_policy_breaks_a_declared_connection()
    {
        var cluster = DeclaredTraffic.Cluster(GeneratedPolicies.Services).And(GeneratedPolicies.All);
        var now = Reachability.Of(cluster);
        foreach (var (policy, less) in WithoutOneThing.Of(GeneratedPolicies.All.OfType<NetworkPolicy>()))
        {
            var broken = Reachability.Of(cluster.WithPolicies(GeneratedPolicies.All.Select(other => other == policy ? less : other)));
            (now.ChangesTo(broken).Any(change => !change.Lost.IsEmpty) || broken.Between("data/rabbitmq", "data/rabbitmq") != now.Between("data/rabbitmq", "data/rabbitmq"))
                .ShouldBeTrue($"{policy.Metadata} allows nothing less as {less.ToYaml()}");
        }
    }

    [Fact]
    public void A_failure_names_the_policy_that_decides() =>
        Should.Throw<ConnectivityException>(() => Shop.ShouldAllow("shop/frontend", "data/postgres", Port.Tcp(5432)))
            .Message.ShouldContain("isolated by NetworkPolicy data/postgres");
}
