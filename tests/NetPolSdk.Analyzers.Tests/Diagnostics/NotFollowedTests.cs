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
}
