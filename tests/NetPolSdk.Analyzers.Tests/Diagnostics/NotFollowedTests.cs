using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Diagnostics;

public sealed class NotFollowedTests
{
    private const string Source = """
        static class Policies
        {
            public static NetworkPolicy Make(Func<Peers> peers) => NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).AllowIngress(from: {|NPS9002:peers()|});
        }
        """;

    [Fact]
    public Task Why_a_chain_is_not_followed_is_told_on_request() => Verify.DiagnosticsWith(["NPS9002"], Source);

    [Fact]
    public Task And_else_not() => Verify.Diagnostics(Source.Replace("{|NPS9002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));

    [Fact]
    public Task A_local_that_a_condition_decides_on_is_told_where_the_condition_is() => Verify.DiagnosticsWith(["NPS9002"], """
        static class Policies
        {
            public static NetworkPolicy Make(bool flag)
            {
                var policy = NetworkPolicy.Named("a").InNamespace("prod").For(Pods.All).DenyAll();
                if ({|NPS9002:flag|})
                {
                    policy = NetworkPolicy.Named("b").InNamespace("prod").For(Pods.All).DenyIngress();
                }

                return policy.WithLabel("team", "a");
            }
        }
        """);

    [Theory]
    [InlineData("static NetworkPolicy M(Func<NetworkPolicy> make) => make().AllowEgressToDns();", "which code the delegate runs is known only at run time")]
    [InlineData("static NetworkPolicy M(int depth) => M(depth - 1).AllowEgressToDns();", "M calls itself, or nothing of it can be read")]
    [InlineData("class Base { public virtual NetworkPolicy M() => Start; } static NetworkPolicy N(Base b) => b.M().AllowEgressToDns();", "M may be overridden")]
    public async Task The_reason_is_said_in_words(string members, string reason)
    {
        var compilation = TestProject.Compile($"static class Policies {{ static NetworkPolicy Start => NetworkPolicy.Named(\"api\").InNamespace(\"prod\").For(Pods.All).DenyAll(); {members} }}");

        var found = (await TestProject.Analyze(compilation, "NPS9002")).Where(diagnostic => diagnostic.Id == "NPS9002");

        found.Select(diagnostic => diagnostic.GetMessage(null)).ShouldContain(message => message.Contains(reason), string.Join("\n", found));
        found.ShouldAllBe(diagnostic => diagnostic.GetMessage(null).EndsWith("No rule was applied to it here; policy.Lint() applies them at run time."));
    }

    [Fact]
    public Task What_another_file_makes_is_followed_at_the_end_and_nothing_is_said() => Verify.DiagnosticsWith(
        ["NPS9002"],
        "static class A { public static NetworkPolicy Api => B.Start().AllowEgressToDns(); }",
        "static class B { public static NetworkPolicy Start() => NetworkPolicy.Named(\"api\").InNamespace(\"prod\").For(Pods.All).DenyAll(); }");
}
