namespace NetPolSdk.Generators.Tests.Generating;

/// <summary>A small system of services, as the tests write it.</summary>
internal static class Sources
{
    public const string Shop = """
        using NetPolSdk;

        [assembly: NamespaceBaseline("shop", Isolation.DenyAll)]

        namespace Shop;

        [Service("api", Namespace = "shop")]
        [Listens("http", 8080)]
        [Listens("grpc-web", 9090, EndPort = 9092)]
        [Calls<Postgres>("sql", Because = "orders are kept there")]
        [CallsExternal("203.0.113.0/24", 443, 8443, Except = ["203.0.113.7/32"])]
        [ReachedBy(nameof(Platform.IngressNginx), "http")]
        internal sealed partial class Api;
        """;

    public const string Postgres = """
        using NetPolSdk;

        namespace Shop;

        [Service("postgres", Namespace = "data", Labels = ["app.kubernetes.io/name=postgres"]), Listens("sql", 5432)]
        internal sealed partial class Postgres;
        """;
}
