using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Diagnostics;

/// <summary>Policies written by hand in a project whose services are declared by classes.</summary>
public sealed class AnnotatedServicesTests
{
    private const string Services = """
        [Service("api", Namespace = "shop"), Listens("http", 8080)]
        public sealed partial class Api;

        [Service("frontend", Namespace = "shop"), Listens("http", 8080)]
        public sealed partial class Frontend;

        [Service("worker", Namespace = "shop")]
        public sealed partial class Worker;

        [Service("postgres", Namespace = "data"), Listens("sql", 5432)]
        public sealed partial class Postgres;
        """;

    [Fact]
    public async Task The_six_most_common_mistakes_are_each_caught() => await Verify.Diagnostics(
        """
        public static class Policies
        {
            // AND written as OR.
            public static NetworkPolicy Metrics => NetworkPolicy.Named("metrics").InNamespace("shop")
                .For(Pods.Labelled("app", "api"))
                .AllowIngress({|NPS1001:[Namespaces.Labelled("team", "ops"), Pods.Labelled("app", "frontend")]|}, Port.Tcp(8080));

            // No DNS beside egress rules.
            public static NetworkPolicy Database => NetworkPolicy.Named("database").InNamespace("shop")
                .For(Pods.Labelled("app", "worker"))
                .{|NPS2001:AllowEgress|}(Pods.Labelled("app", "postgres").In(Namespaces.Named("data")), Port.Tcp(5432));

            // The wrong namespace: postgres runs in data.
            public static NetworkPolicy Here => NetworkPolicy.Named("here").InNamespace("shop")
                .For(Pods.Labelled("app", "api"))
                .AllowEgress({|NPS4003:Pods.Labelled("app", "postgres")|}, Port.Tcp(5432))
                .AllowEgressToDns();

            // A slip in a label.
            public static NetworkPolicy Typo => NetworkPolicy.Named("typo").InNamespace("shop")
                .For(Pods.Labelled("app", "api"))
                .AllowIngress({|NPS4002:Pods.Labelled("app", "fronted")|}, Port.Tcp(8080));

            // Ingress rules without their policy type.
            public static NetworkPolicy Dead => NetworkPolicy.Named("dead").InNamespace("shop")
                .For(Pods.Labelled("app", "api"))
                .AllowIngress(Pods.Labelled("app", "frontend"), Port.Tcp(8080))
                .WithPolicyTypes({|NPS1004:PolicyTypes.Egress|});

            // A policy that selects nothing.
            public static NetworkPolicy Nothing => NetworkPolicy.Named("nothing").InNamespace("shop")
                .For({|NPS4001:Pods.Labelled("app", "backend")|})
                .AllowIngress(Pods.Labelled("app", "frontend"), Port.Tcp(8080));
        }
        """,
        Services);

    [Fact]
    public async Task What_the_services_do_not_tell_is_left_alone() => await Verify.Diagnostics(
        """
        public static class Policies
        {
            public static NetworkPolicy Api => NetworkPolicy.Named("more").InNamespace("shop")
                .For(Pods.Labelled("app", "api"))
                .AllowIngress(from: [Platform.Prometheus, Platform.IngressNginx], on: Port.Tcp(8080))
                .AllowIngress(from: Pods.Labelled("app", "ledger").In(Namespaces.Named("billing")), on: Port.Tcp(8080))
                .AllowIngress(from: Namespaces.Labelled("team", "billing"), on: Port.Tcp(8080))
                .AllowIngress(from: Pods.Labelled("tier", "web"), on: Port.Tcp(8080))
                .AllowEgress(to: IpBlock.Of("203.0.113.0/24"), on: Port.Tcp(443))
                .AllowEgressToDns();

            public static NetworkPolicy Elsewhere => NetworkPolicy.Named("elsewhere").InNamespace("billing")
                .For(Pods.Labelled("app", "apii"))
                .AllowIngress(from: Pods.Labelled("app", "fronted"), on: Port.Tcp(80));

            public static NetworkPolicy Unknown(string app) => NetworkPolicy.Named("unknown").InNamespace("shop")
                .For(Pods.Labelled("app", app))
                .DenyAll();

            public static Baseline Shop => Baseline.For("shop").DenyAll().AllowDns().AllowSameNamespace();
        }
        """,
        Services);

    [Fact]
    public async Task Without_services_nothing_is_missed() => await Verify.Diagnostics(
        """
        public static class Policies
        {
            public static NetworkPolicy Api => NetworkPolicy.Named("api").InNamespace("shop")
                .For(Pods.Labelled("app", "apii"))
                .AllowIngress(from: Pods.Labelled("app", "fronted"), on: Port.Tcp(8080));
        }
        """);

    [Fact]
    public async Task The_inventory_is_known_at_the_end_of_the_compilation_only() => await Verify.Live(
        """
        public static class Policies
        {
            public static NetworkPolicy Api => NetworkPolicy.Named("api").InNamespace("shop")
                .For(Pods.Labelled("app", "apii"))
                .DenyAll();
        }
        """,
        Services);
}
