using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Diagnostics;

public sealed class CompletedElsewhereTests
{
    private const string WithoutNamespace = "public static class Start { public static NetworkPolicy Of(string name) => NetworkPolicy.Named({|NPS1024:name|}).For(Pods.All).DenyAll(); }";

    private static string Unmarked => WithoutNamespace.Replace("{|NPS1024:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);

    [Fact]
    public Task What_nobody_carries_on_with_is_judged_while_it_is_edited() =>
        Verify.Live(WithoutNamespace, "public static class Other { public static NetworkPolicy Api => NetworkPolicy.Named(\"a\").InNamespace(\"b\").For(Pods.All).DenyAll(); }");

    [Theory]
    [InlineData("public static NetworkPolicy Api => Start.Of(\"api\").InNamespace(\"prod\");")]
    [InlineData("public static NetworkPolicy Api() { var policy = Start.Of(\"api\"); return policy.InNamespace(\"prod\"); }")]
    public Task What_another_file_carries_on_with_is_judged_there(string member)
    {
        var other = $"public static class Other {{ {member} }}";
        return Task.WhenAll(Verify.Live(Unmarked, other), Verify.Diagnostics(Unmarked, other));
    }
}
