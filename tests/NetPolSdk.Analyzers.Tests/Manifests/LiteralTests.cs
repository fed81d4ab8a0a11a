using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Manifests;

public sealed class LiteralTests
{
    /// <summary>A policy in which a server refuses the range of addresses.</summary>
    private const string Refused = "apiVersion: networking.k8s.io/v1\\nkind: NetworkPolicy\\nmetadata: {name: a, namespace: b}\\nspec: {podSelector: {}, policyTypes: [Ingress], ingress: [{from: [{ipBlock: {cidr: 10.0.0.5/24}}]}]}";

    private static readonly string Raw = Refused.Replace("\\n", "\n", StringComparison.Ordinal);

    private static readonly Scenario Project = new();

    [Fact]
    public Task A_raw_string_is_underlined_within_behind_its_indentation() => Project.Source(In($$""""
        Manifest.Parse("""
            {{Marked(Raw.Replace("\n", "\n    ", StringComparison.Ordinal))}}

            """)
        """")).Verify();

    [Fact]
    public Task A_raw_string_of_one_line_is_underlined_within() => Project.Source(In($$"""""Manifest.Parse(""""{{Marked(Json(Raw))}}"""")""""")).Verify();

    [Fact]
    public Task An_ordinary_string_is_underlined_behind_its_escapes() => Project.Source(In($"""Manifest.Parse("# \u00e9 \t\U0001F600 \"\n{Marked(Refused)}")""")).Verify();

    [Fact]
    public Task A_verbatim_string_is_underlined_behind_its_doubled_quotes() => Project.Source(In($"""Manifest.Parse(@"# ""quoted""{"\n"}{Marked(Raw)}")""")).Verify();

    [Fact]
    public Task A_named_argument_is_read() => Project.Source(In($"Manifest.Parse(fileName: \"NetworkPolicy.yaml\", text: \"{Marked(Refused)}\")")).Verify();

    [Fact]
    public Task A_constant_a_field_and_a_local_that_keep_their_value_are_read() => Project.Source($$"""
        public static class P
        {
            private const string Constant = "{{Marked(Refused)}}";
            private static readonly string Field = "{{Marked(Refused)}}";

            public static object Of()
            {
                var local = "{{Marked(Refused)}}";
                return new[] { Manifest.Parse(Constant), Manifest.Parse(P.Field), Manifest.Parse(local), Manifest.Parse(local) };
            }
        }
        """).Verify();

    [Fact]
    public Task A_local_that_changes_is_not_read() => Project.Source($$"""
        public static class P
        {
            public static object Of()
            {
                var local = "{{Refused}}";
                local = local.Trim();
                return Manifest.Parse(local);
            }
        }
        """).Verify();

    [Fact]
    public Task A_string_of_several_pieces_is_underlined_as_a_whole() =>
        Project.Source(In($$"""Manifest.Parse({|NPS0003:"{{Refused.Replace("spec:", "\" + \"spec:", StringComparison.Ordinal)}}"|})""")).Verify();

    [Fact]
    public Task Rules_about_models_are_applied() => Project.Source(In(""""
        Manifest.Parse("""
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: a, namespace: b}
            spec:
              podSelector: {}
              policyTypes: [Egress]
              {|NPS2001:egress|}:
              - to: [{podSelector: {}}]
            """)
        """")).Verify();

    [Fact]
    public Task DNS_that_code_of_the_file_allows_counts() => Project.Source(In($""""
        (Presets.AllowDns("b"), Manifest.Parse("""
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {"{"}name: a, namespace: b{"}"}
            spec: {"{"}podSelector: {"{}"}, policyTypes: [Egress], egress: [{"{"}to: [{"{"}podSelector: {"{}"}{"}"}]{"}"}]{"}"}
            """))
        """")).Verify();

    [Fact]
    public Task Other_strings_other_readers_and_other_options_are_left_alone() => Project.Source($$"""
        public static class P
        {
            public static object Of() => new object[]
            {
                Manifest.Parse("a: [b"),
                Manifest.Parse("{{Refused}}", options: new ManifestOptions { AlreadyInCluster = true }),
                Other.Parse("{{Refused}}"),
                "{{Refused}}",
            };
        }

        public static class Other
        {
            public static string Parse(string manifest) => manifest;
        }
        """).Verify();

    [Fact]
    public Task A_pragma_suppresses_what_is_in_a_string() => Project.Source($$"""
        public static class P
        {
        #pragma warning disable NPS0003 // an example of what is refused
            public static object Of() => Manifest.Parse("{{Refused}}");
        #pragma warning restore NPS0003

            public static object Again() => Manifest.Parse("{{Marked(Refused)}}");
        }
        """).Verify();

    [Fact]
    public Task An_attribute_on_the_member_suppresses_too() => Project.Source($$"""
        public static class P
        {
            [System.Diagnostics.CodeAnalysis.SuppressMessage("NetPolSdk.Validity", "NPS0003", Justification = "an example of what is refused")]
            public static object Of() => Manifest.Parse("{{Refused}}");

            [System.Diagnostics.CodeAnalysis.SuppressMessage("NetPolSdk.Platform", "NPS2001", Justification = "resolves no names")]
            public static NetworkPolicy Api => NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).AllowEgress(to: Pods.All, on: Port.Tcp(5432));
        }
        """).Verify();

    [Theory]
    [InlineData("\"a\\x41\\u00e9\\U0001F600\\\\b\\0\"")]
    [InlineData("@\"a\"\"b\\n\"")]
    [InlineData("\"\"\"a \"quoted\" b\"\"\"")]
    [InlineData("\"\"\"\n    a\n\n      b\n\n    \"\"\"")]
    [InlineData("\"\"\"\r\n  a\r\n   b\r\n  \"\"\"")]
    [InlineData("\"\"\"\"\n\"\"\" \n\"\"\"\"")]
    [InlineData("\"\"")]
    public void Each_character_of_a_literal_is_found_where_it_is_written(string literal)
    {
        var token = ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literal)).Token;
        token.ContainsDiagnostics.ShouldBeFalse(literal);

        LiteralMap.Of(token).ShouldNotBeNull();
    }

    private static string In(string expression) => $$"""
        public static class P
        {
            public static object Of() => {{expression}};
        }
        """;

    private static string Marked(string text) => text.Replace("10.0.0.5/24", "{|NPS0003:10.0.0.5/24|}", StringComparison.Ordinal);

    private static string Json(string text) => text[text.IndexOf("spec:", StringComparison.Ordinal)..].Replace("spec: {", "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a, namespace: b}, spec: {", StringComparison.Ordinal) + "}";
}
