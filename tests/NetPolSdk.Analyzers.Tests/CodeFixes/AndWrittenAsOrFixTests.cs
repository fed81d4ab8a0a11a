using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

public sealed class AndWrittenAsOrFixTests
{
    private static readonly FixedCode Code = new(new AndWrittenAsOrFix(), "NPS1001", ("first", "0"));

    [Theory]
    [InlineData(
        """from: [|[Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client")]|], on: Port.Tcp(80)""",
        """from: Pods.Labelled("role", "client").In(Namespaces.Labelled("user", "alice")), on: Port.Tcp(80)""")]
    [InlineData(
        """[|from: [Pods.Labelled("role", "client"), Namespaces.Labelled("user", "alice")]|]""",
        """from: Pods.Labelled("role", "client").In(Namespaces.Labelled("user", "alice"))""")]
    [InlineData(
        """[[|Namespaces.Labelled("user", "alice")|], Pods.Labelled("role", "client"), IpBlock.Of("203.0.113.0/24")]""",
        """[Pods.Labelled("role", "client").In(Namespaces.Labelled("user", "alice")), IpBlock.Of("203.0.113.0/24")]""")]
    [InlineData(
        """[|Peers.Of(Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client"))|]""",
        """Peers.Of(Pods.Labelled("role", "client").In(Namespaces.Labelled("user", "alice")))""")]
    [InlineData(
        """[|[Namespaces.Labelled("user", "alice"), true ? Pods.Labelled("role", "client") : Pods.All]|]""",
        """(true ? Pods.Labelled("role", "client") : Pods.All).In(Namespaces.Labelled("user", "alice"))""")]
    public async Task And_is_one_peer(string before, string after) => (await Code.Fix(Policy(before), "and")).ShouldBe(Policy(after));

    [Theory]
    [InlineData(
        """from: [|[Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client")]|], on: Port.Tcp(80)""",
        """from: Peer.AnyOf(Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client")), on: Port.Tcp(80)""")]
    [InlineData(
        """[|Peers.Of(Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client"))|]""",
        """Peer.AnyOf(Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client"))""")]
    [InlineData(
        """[|[Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client"), .. new Peer[] { IpBlock.Of("203.0.113.0/24") }]|]""",
        """Peer.AnyOf([Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client"), .. new Peer[] { IpBlock.Of("203.0.113.0/24") }])""")]
    public async Task Or_is_said_out_loud(string before, string after) => (await Code.Fix(Policy(before), "or")).ShouldBe(Policy(after));

    [Fact]
    public async Task Lines_and_comments_stay()
    {
        const string before = """
            [|[
                            // alice's namespaces
                            Namespaces.Labelled("user", "alice"), // for now
                            Pods.Labelled("role", "client"), // and clients
                        ]|]
            """;

        (await Code.Fix(Policy(before), "and")).ShouldBe(Policy("""
            [
                            // alice's namespaces
                            // for now
                            Pods.Labelled("role", "client").In(Namespaces.Labelled("user", "alice")), // and clients
                        ]
            """));
        (await Code.Fix(Policy(before), "or")).ShouldBe(Policy("""
            Peer.AnyOf(
                            // alice's namespaces
                            Namespaces.Labelled("user", "alice"), // for now
                            Pods.Labelled("role", "client") // and clients
                        )
            """));
    }

    [Fact]
    public async Task A_file_without_the_using_gets_the_name_in_full() =>
        (await Code.Fix(WithoutUsing("[|[a, b]|]"), "or")).ShouldBe(WithoutUsing("NetPolSdk.Peer.AnyOf(a, b)"));

    [Fact]
    public async Task A_peer_of_which_only_the_base_type_is_known_cannot_be_merged() =>
        (await Code.Offered(WithoutUsing("[|[a, (NetPolSdk.Peer)b]|]"))).ShouldBe(["NPS1001/or"]);

    [Fact]
    public async Task Code_of_another_form_is_left_alone() =>
        (await Code.Offered(FixedCode.InMethod("        var list = new Peer[] { Pods.All }; return [|Peers.FromPeer(list[0])|];"))).ShouldBeEmpty();

    [Fact]
    public async Task All_are_fixed_in_one_go()
    {
        static string Two(string first, string second) => FixedCode.InMethod($"""
                    return NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All)
                        .AllowIngress({first})
                        .AllowIngress({second}, on: Port.Tcp(80));
            """);

        var before = Two(
            """[|[Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client")]|]""",
            """[|[Pods.Labelled("role", "admin"), Namespaces.Labelled("user", "bob")]|]""");
        (await Code.FixAll(before, "and")).ShouldBe(Two(
            """Pods.Labelled("role", "client").In(Namespaces.Labelled("user", "alice"))""",
            """Pods.Labelled("role", "admin").In(Namespaces.Labelled("user", "bob"))"""));
        (await Code.FixAll(before, "or")).ShouldBe(Two(
            """Peer.AnyOf(Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client"))""",
            """Peer.AnyOf(Pods.Labelled("role", "admin"), Namespaces.Labelled("user", "bob"))"""));
    }

    private static string Policy(string arguments) => FixedCode.InMethod($"""
                return NetworkPolicy.Named("api").InNamespace("prod")
                    .For(Pods.Labelled("app", "api"))
                    .AllowIngress({arguments});
        """);

    private static string WithoutUsing(string list) => $$"""
        public static class Code
        {
            public static NetPolSdk.Peers Make(NetPolSdk.Namespaces a, NetPolSdk.Pods b) => {{list}};
        }
        """;
}
