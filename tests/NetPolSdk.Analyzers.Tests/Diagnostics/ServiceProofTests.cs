using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Diagnostics;

/// <summary>What the end of a compilation says of declared calls under all policies of the project.</summary>
public sealed class ServiceProofTests
{
    [Fact]
    public async Task A_call_to_a_service_without_a_class_that_a_policy_isolates_is_an_error_at_its_attribute()
    {
        var found = await Verified("""
            [Service("api", Namespace = "shop"), Calls({|NPS4301:"data/postgres"|}, 5432)]
            public sealed partial class Api;

            public static class Policies
            {
                public static readonly NetworkPolicy Database = NetworkPolicy.Named("database").InNamespace("data")
                    .For(Pods.Labelled("app", "postgres"))
                    .AllowIngress(from: Pods.Labelled("app", "api"), on: Port.Tcp(5432));
            }
            """);

        found.ShouldStartWith("shop/api does not reach data/postgres on TCP 5432: ingress to data/postgres from shop/api is missing, and NetworkPolicy data/database blocks it. The nearest rule is NetworkPolicy data/database spec.ingress[0]");
        found.ShouldEndWith("Allow it there, or declare data/postgres with [Service], so that its side is generated.");
    }

    [Fact]
    public Task A_baseline_blocks_a_service_that_nobody_declares() => Verify.Diagnostics("""
        [assembly: NamespaceBaseline("data", Isolation.DenyAll)]

        [Service("api", Namespace = "shop"), Calls({|NPS4301:"data/postgres"|}, 5432)]
        public sealed partial class Api;
        """);

    [Fact]
    public Task Declared_services_get_through_whatever_else_isolates_them() => Verify.Diagnostics("""
        [assembly: NamespaceBaseline("data", Isolation.DenyAll)]
        [assembly: NamespaceBaseline("shop", Isolation.DenyAll)]

        [Service("api", Namespace = "shop"), Calls<Postgres>("sql")]
        public sealed partial class Api;

        [Service("postgres", Namespace = "data"), Listens("sql", 5432)]
        public sealed partial class Postgres;

        public static class Policies
        {
            public static readonly NetworkPolicy Database = NetworkPolicy.Named("locked").InNamespace("data").For(Pods.All).DenyAll();
        }
        """);

    [Fact]
    public Task A_policy_that_lets_the_caller_in_is_enough() => Verify.Diagnostics("""
        [Service("api", Namespace = "shop"), Calls("data/postgres", 5432)]
        public sealed partial class Api;

        public static class Policies
        {
            public static readonly NetworkPolicy Locked = NetworkPolicy.Named("locked").InNamespace("data").For(Pods.All).DenyAll();
            public static readonly NetworkPolicy Database = NetworkPolicy.Named("database").InNamespace("data")
                .For(Pods.Labelled("app", "postgres"))
                .AllowIngress(from: Pods.Labelled("app", "api").In(Namespaces.Named("shop")), on: Port.Tcp(5432));
        }
        """);

    [Fact]
    public Task A_value_that_is_not_known_ends_the_proof() => Verify.Diagnostics("""
        [Service("api", Namespace = "shop"), Calls("data/postgres", 5432)]
        public sealed partial class Api;

        public static class Policies
        {
            public static readonly NetworkPolicy Locked = NetworkPolicy.Named("locked").InNamespace("data").For(Pods.All).DenyAll();
            public static readonly NetworkPolicy Database = NetworkPolicy.Named("database").InNamespace("data")
                .For(Pods.Labelled("app", "postgres"))
                .AllowIngress(from: Pods.Labelled("app", Environment.MachineName).In(Namespaces.Named("shop")), on: Port.Tcp(5432));
        }
        """);

    [Fact]
    public Task A_rule_for_services_that_do_not_call_is_an_information() => Verify.Diagnostics("""
        [Service("api", Namespace = "shop"), Listens("http", 8080), Listens("admin", 9090)]
        public sealed partial class Api;

        [Service("frontend", Namespace = "shop"), Calls<Api>("http")]
        public sealed partial class Frontend;

        public static class Policies
        {
            public static readonly NetworkPolicy Extra = NetworkPolicy.Named("extra").InNamespace("shop")
                .For(Pods.Labelled("app", "api"))
                .AllowIngress(from: Pods.Labelled("app", "frontend"), on: Port.Tcp(8080))
                .{|NPS4302:AllowIngress|}(from: Pods.Labelled("app", "frontend"), on: Port.Tcp(9090))
                .AllowIngress(from: Platform.Prometheus, on: Port.Tcp(9090));
        }
        """);

    private static async Task<string> Verified(string source)
    {
        await Verify.Diagnostics(source);
        return (await Verify.Single(source)).GetMessage(null);
    }
}
