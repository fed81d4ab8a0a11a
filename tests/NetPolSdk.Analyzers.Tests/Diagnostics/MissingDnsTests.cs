using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Diagnostics;

public sealed class MissingDnsTests
{
    private const string Api = """
        static class Policies
        {
            public static NetworkPolicy Api() => NetworkPolicy.Named("api").InNamespace("prod")
                .For(Pods.Labelled("app", "api"))
                .{|NPS2001:AllowEgress|}(to: Pods.Labelled("app", "db"), on: Port.Tcp(5432));
        }
        """;

    private static readonly string Unmarked = Api.Replace("{|NPS2001:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);

    private const string Baseline = """
        static class Baselines { public static Baseline Prod { get; } = Baseline.For("prod").DenyAll().AllowDns(); }
        """;

    [Fact]
    public Task An_egress_policy_without_dns_is_reported() => Verify.Diagnostics(Api);

    [Fact]
    public Task It_is_reported_while_it_is_typed() => Verify.Live(Api);

    [Fact]
    public Task A_baseline_in_the_same_file_is_enough() => Verify.Diagnostics(Unmarked + Baseline);

    [Fact]
    public async Task A_baseline_in_another_file_is_enough()
    {
        await Verify.Live(Unmarked, Baseline);
        await Verify.Diagnostics(Unmarked, Baseline);
    }

    [Fact]
    public async Task A_baseline_of_another_namespace_is_not()
    {
        var other = Baseline.Replace("\"prod\"", "\"test\"", StringComparison.Ordinal);
        await Verify.Live(Api, other);
        await Verify.Diagnostics(Api, other);
    }

    [Fact]
    public async Task What_another_file_may_allow_is_decided_at_the_end_of_the_compilation()
    {
        const string Other = """
            static class Others
            {
                public static NetworkPolicy Web() => NetworkPolicy.Named("web").InNamespace("prod").For(Pods.Labelled("app", "web")).AllowEgressToDns();
            }
            """;
        await Verify.Live(Unmarked, Other);
        await Verify.Diagnostics(Api, Other);
    }

    [Fact]
    public async Task A_helper_in_another_file_is_followed_at_the_end_of_the_compilation()
    {
        const string Helper = """
            static class Helpers
            {
                public static NetworkPolicy WithDns(this NetworkPolicy policy) => policy.AllowEgressToDns();
                public static NetworkPolicy WithDb(this NetworkPolicy policy) => policy.AllowEgress(to: Pods.Labelled("app", "db"), on: Port.Tcp(5433));
            }
            """;
        await Verify.Diagnostics(
            """
            static class Policies
            {
                public static NetworkPolicy Api() => NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api")).AllowEgress(to: Pods.Labelled("app", "db"), on: Port.Tcp(5432)).WithDns();
            }
            """,
            Helper);
        await Verify.Diagnostics(
            """
            static class Policies
            {
                public static NetworkPolicy Api() => NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api")).{|NPS2001:AllowEgress|}(to: Pods.Labelled("app", "db"), on: Port.Tcp(5432)).WithDb();
            }
            """,
            Helper);
    }

    [Fact]
    public Task A_baseline_of_a_namespace_that_is_not_known_makes_it_a_maybe() => Verify.Diagnostics(
        Unmarked,
        "static class Baselines { public static Baseline For(string name) => Baseline.For(name).DenyAll().AllowDns(); }");

    [Theory]
    [InlineData("Presets.IsolateNamespace(\"prod\")")]
    [InlineData("Presets.{|NPS3003:AllowAllEgress|}(\"prod\")")]
    [InlineData("NetPolSdk.Presets.AllowDns(\"prod\")")]
    [InlineData("AllowDns(\"prod\")")]
    [InlineData("Presets.TenantLanes(\"prod\", Namespaces.Labelled(\"tenant\", \"a\"), Port.Tcp(80), Port.Tcp(90))")]
    public async Task A_preset_with_dns_in_another_file_is_enough(string preset)
    {
        var other = $"using static NetPolSdk.Presets; static class Others {{ public static object Policies {{ get; }} = {preset}; }}";
        await Verify.Live(Unmarked, other);
        await Verify.Diagnostics(Unmarked, other);
    }

    [Fact]
    public Task A_baseline_of_another_namespace_that_opens_it_to_itself_is_no_doubt() => Verify.Live(
        Api,
        "static class Others { public static Baseline Test { get; } = Baseline.For(\"test\").DenyAll().AllowSameNamespace(); }");

    [Fact]
    public async Task A_constant_namespace_in_another_file_is_known_at_the_end_of_the_compilation()
    {
        const string Allowance = """
            static class Allowances { private const string Where = "test"; public static NetworkPolicy Dns { get; } = Presets.AllowDns(Where); }
            """;
        await Verify.Live(Unmarked, Allowance);
        await Verify.Diagnostics(Api, Allowance);
        await Verify.Diagnostics(Unmarked, Allowance.Replace("\"test\"", "\"prod\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_followed_in_another_file_is_no_excuse_where_its_syntax_names_no_dns()
    {
        const string Other = """
            static class Others
            {
                public static NetworkPolicy[] All() => System.Environment.MachineName == "a" ? System.Array.Empty<NetworkPolicy>() : null!;
                public static string Text() => System.Environment.MachineName;
            }
            """;
        var user = Api + """
            static class User { public static void Use() => System.Console.WriteLine(Others.Text()); }
            """;
        await Verify.Live(user, Other);
        await Verify.Diagnostics(user, Other);
    }

    [Fact]
    public Task An_attribute_that_isolates_a_namespace_allows_no_dns() => Verify.Diagnostics(Api, "[assembly: NamespaceBaseline(\"prod\", Isolation.DenyAll)]");

    [Fact]
    public Task A_policy_that_gets_dns_later_is_not_reported() => Verify.Diagnostics("""
        static class Policies
        {
            private static NetworkPolicy Base() => NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).AllowEgress(to: Pods.Labelled("app", "db"));
            public static NetworkPolicy Api() => Base().AllowEgressToDns();
        }
        """);

    [Fact]
    public Task A_policy_that_may_get_dns_is_not_reported() => Verify.Diagnostics("""
        static class Policies
        {
            public static NetworkPolicy Api(bool dns)
            {
                var policy = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).AllowEgress(to: Pods.Labelled("app", "db"));
                if (dns)
                {
                    policy = policy.AllowEgressToDns();
                }

                return policy;
            }
        }
        """);
}
