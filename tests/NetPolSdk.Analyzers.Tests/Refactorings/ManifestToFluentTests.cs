using NetPolSdk.Analyzers.Tests.Harness;
using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.Refactorings;

public sealed class ManifestToFluentTests
{
    private const string Api = """
            # who may reach the API
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: api, namespace: prod}
            spec:
              podSelector: {matchLabels: {app: api}}
              policyTypes: [Ingress]
              ingress:
              - from: [{podSelector: {matchLabels: {app: web}}}] # the shop
                ports: [{port: 8080}]
        """;

    [Fact]
    public Task One_policy_that_is_read_from_a_string_becomes_that_policy() => Verify($$""""
        public static class P
        {
            public static Policy Made => Manifest.[|Parse|]("""
        {{Api}}
            """).Policies[0];
        }
        """", """
        public static class P
        {
            // who may reach the API
            // the shop
            public static Policy Made => NetworkPolicy.Named("api").InNamespace("prod")
                .For(Pods.Labelled("app", "api"))
                .AllowIngress(from: Pods.Labelled("app", "web"), on: Port.Tcp(8080));
        }
        """);

    [Fact]
    public Task Several_policies_become_a_list_of_the_same_type() => Verify("""
        public static class P
        {
            public static ValueList<Policy> Made
            {
                get
                {
                    var policies = Manifest.Parse([|"{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a, namespace: prod}, spec: {podSelector: {}, policyTypes: [Ingress]}}\n---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: b, namespace: prod}, spec: {podSelector: {}, policyTypes: [Egress]}}"|]).Policies;
                    return policies;
                }
            }
        }
        """, """
        public static class P
        {
            public static ValueList<Policy> Made
            {
                get
                {
                    var policies = ValueList.From<Policy>([
                        NetworkPolicy.Named("a").InNamespace("prod")
                            .For(Pods.All)
                            .DenyIngress(),
                        NetworkPolicy.Named("b").InNamespace("prod")
                            .For(Pods.All)
                            .DenyEgress(),
                    ]);
                    return policies;
                }
            }
        }
        """);

    [Fact]
    public Task A_string_that_is_not_read_becomes_the_text_of_fluent_code() => Verify("""
        public static class P
        {
            public static string Made => [|"{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a, namespace: prod}, spec: {podSelector: {}, policyTypes: [Ingress]}}"|];
        }
        """, """
        public static class P
        {
            public static string Made => NetworkPolicy.Named("a").InNamespace("prod")
                .For(Pods.All)
                .DenyIngress()
                .ToYaml();
        }
        """);

    [Theory]
    [InlineData("public const string Made = [|\"{0}\"|];", "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: {podSelector: {}, policyTypes: [Ingress]}}")]
    [InlineData("public static string Made = [|\"{0}\"|];", "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: A}, spec: {podSelector: {}}}")]
    [InlineData("public static string Made = [|\"{0}\"|];", "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: {podSelector: {}, policyTypes: [Ingress]}}\\n---\\n{apiVersion: v1, kind: Namespace, metadata: {name: NetworkPolicy}}")]
    [InlineData("public static string Made = [|\"{0}\"|];", "NetworkPolicy")]
    public async Task What_would_not_mean_the_same_is_left_alone(string member, string text) =>
        (await Refactorings<ManifestToFluentRefactoring>.Offered($"public static class P {{ {member.Replace("{0}", text, StringComparison.Ordinal)} }}")).ShouldBeEmpty();

    [Fact]
    public void A_comment_cannot_end_its_line() =>
        ManifestComments.In("a: \"x # no\" # yes\n#\n  # two\u2028three\nb: 'it''s' # four").ShouldBe(["// yes", "// two\\u2028three", "// four"]);

    private static Task Verify(string source, string expected) => Refactorings<ManifestToFluentRefactoring>.Verify(source, expected);
}
