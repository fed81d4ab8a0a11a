using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Diagnostics;

public sealed class PlacesTests
{
    private const string Dns = ".AllowEgressToDns()";

    [Fact]
    public Task And_written_as_or_is_reported_at_the_argument() => Verify.Diagnostics("""
        static class Policies
        {
            public static NetworkPolicy Api() => NetworkPolicy.Named("api").InNamespace("prod")
                .For(Pods.Labelled("app", "api"))
                .AllowIngress(from: {|NPS1001:[Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client")]|}, on: Port.Tcp(80))
                .AllowIngress(from: Pods.Labelled("role", "client"));
        }
        """);

    [Fact]
    public Task It_is_reported_at_the_argument_also_when_the_peers_are_locals() => Verify.Diagnostics("""
        static class Policies
        {
            public static NetworkPolicy Api()
            {
                var namespaces = Namespaces.Labelled("user", "alice");
                var pods = Pods.Labelled("role", "client");
                var policy = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));
                return policy.AllowIngress({|NPS1001:[namespaces, pods]|}).Because("a reason");
            }
        }
        """);

    [Fact]
    public Task An_or_that_is_said_out_loud_is_not_reported() => Verify.Diagnostics("""
        static class Policies
        {
            public static NetworkPolicy Api() => NetworkPolicy.Named("api").InNamespace("prod")
                .For(Pods.Labelled("app", "api"))
                .AllowIngress(from: Peer.AnyOf(Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client")));
        }
        """);

    [Fact]
    public Task Missing_dns_is_reported_at_the_call_that_isolates_egress() => Verify.Diagnostics("""
        static class Policies
        {
            public static readonly NetworkPolicy Api = NetworkPolicy.Named("api").InNamespace("prod")
                .For(Pods.Labelled("app", "api"))
                .AllowIngress(from: Pods.Labelled("role", "client"))
                .{|NPS2001:AllowEgress|}(to: Pods.Labelled("app", "db"), on: Port.Tcp(5432))
                .Because("a reason");
        }
        """);

    [Fact]
    public Task A_missing_namespace_is_reported_at_the_name() => Verify.Diagnostics("""
        var policy = NetworkPolicy.Named({|NPS1024:"api"|}).For(Pods.All).DenyAll();
        Console.WriteLine(policy);
        """);

    [Fact]
    public Task Policy_types_are_reported_at_the_argument() => Verify.Diagnostics($$"""
        var policy = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All)
            .AllowEgress(to: Pods.All){{Dns}}
            .WithPolicyTypes({|NPS1003:PolicyTypes.Ingress|});
        Console.WriteLine(policy);
        """);
}
