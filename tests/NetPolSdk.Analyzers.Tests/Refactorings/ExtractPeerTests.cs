using NetPolSdk.Analyzers.Tests.Harness;
using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.Refactorings;

public sealed class ExtractPeerTests
{
    [Fact]
    public Task In_a_body_the_peer_becomes_a_local_named_after_its_label() => Verify("""
        public static class P
        {
            public static NetworkPolicy Made => Make();

            private static NetworkPolicy Make()
            {
                // the shop
                return NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"))
                    .AllowIngress(from: [|Pods|].Labelled("app", "front-end").In(Namespaces.Named("web")), on: Port.Tcp(8080));
            }
        }
        """, """
        public static class P
        {
            public static NetworkPolicy Made => Make();

            private static NetworkPolicy Make()
            {
                // the shop
                var frontEnd = Pods.Labelled("app", "front-end").In(Namespaces.Named("web"));
                return NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"))
                    .AllowIngress(from: frontEnd, on: Port.Tcp(8080));
            }
        }
        """);

    [Fact]
    public Task Elsewhere_it_becomes_a_field() => Verify("""
        public static class P
        {
            /// <summary>What may reach the API.</summary>
            public static NetworkPolicy Made => NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All)
                .AllowIngress(from: [Namespaces.[|Labelled|]("team", "web"), IpBlock.Of("10.0.0.0/8")]);
        }
        """, """
        public static class P
        {
            private static readonly Namespaces WebNamespaces = Namespaces.Labelled("team", "web");

            /// <summary>What may reach the API.</summary>
            public static NetworkPolicy Made => NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All)
                .AllowIngress(from: [WebNamespaces, IpBlock.Of("10.0.0.0/8")]);
        }
        """);

    [Fact]
    public Task A_name_that_is_taken_gets_a_number() => Verify("""
        public static class P
        {
            public static NetworkPolicy Made
            {
                get
                {
                    var addresses = 1;
                    var policy = NetworkPolicy.Named("api" + addresses).InNamespace("prod").For(Pods.All).AllowIngress(from: IpBlock.[|Of|]("10.0.0.0/8").Except("10.1.0.0/16"));
                    return policy;
                }
            }
        }
        """, """
        public static class P
        {
            public static NetworkPolicy Made
            {
                get
                {
                    var addresses = 1;
                    var addresses2 = IpBlock.Of("10.0.0.0/8").Except("10.1.0.0/16");
                    var policy = NetworkPolicy.Named("api" + addresses).InNamespace("prod").For(Pods.All).AllowIngress(from: addresses2);
                    return policy;
                }
            }
        }
        """);

    [Theory]
    [InlineData("public static NetworkPolicy Made(string app) => NetworkPolicy.Named(\"api\").InNamespace(\"prod\").For(Pods.All).AllowIngress(from: [|Pods|].Labelled(\"app\", app));")]
    [InlineData("public static object Made { get { return new[] { \"a\" }.Select(app => NetworkPolicy.Named(\"api\").InNamespace(\"prod\").For(Pods.All).AllowIngress(from: [|Pods|].Labelled(\"app\", app))); } }")]
    [InlineData("public static object Made { get { return [|Pods|].Labelled(\"app\", \"a\"); } }")]
    [InlineData("public static object Made { get { return Console.[|Out|]; } }")]
    public async Task What_cannot_stand_elsewhere_is_left_alone(string member) =>
        (await Refactorings<ExtractPeerRefactoring>.Offered($"public static class P {{ {member} }}")).ShouldBeEmpty();

    private static Task Verify(string source, string expected) => Refactorings<ExtractPeerRefactoring>.Verify(source, expected);
}
