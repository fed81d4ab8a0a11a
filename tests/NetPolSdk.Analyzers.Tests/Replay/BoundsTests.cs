using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Replay;

/// <summary>Code of any size and shape is borne.</summary>
public sealed class BoundsTests
{
    private const string Begin = """NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All)""";

    [Fact]
    public Task A_chain_of_hundreds_of_calls_is_followed_to_its_end() => Verify.Diagnostics(
        $"static class C {{ public static NetworkPolicy Make() => {Begin}.{{|NPS2001:AllowEgress|}}(Pods.Labelled(\"a\", \"b\")){string.Concat(Enumerable.Repeat(".DenyIngress()", 250))}; }}");

    /// <summary>The compiler itself recurses over such a chain, so it is not asked about it.</summary>
    [Fact]
    public Task A_chain_of_thousands_of_calls_is_left_alone() => Verify.Diagnostics(
        $"#nullable disable\nstatic class C {{ public static NetworkPolicy Make() => {Begin}.AllowEgress(Pods.Labelled(\"a\", \"b\")){string.Concat(Enumerable.Repeat(".DenyIngress()", 3_000))}; }}");

    [Fact]
    public Task An_endless_loop_ends() => Verify.Diagnostics(
        $"static class C {{ public static NetworkPolicy Make() {{ var policy = {Begin}.DenyAll(); while (true) {{ policy = policy.DenyIngress(); }} }} }}");

    [Fact]
    public Task Recursion_ends() => Verify.Diagnostics(
        $"static class C {{ public static NetworkPolicy Make(int n) => n == 0 ? {Begin}.DenyAll() : Make(n - 1).DenyIngress(); static readonly Peers A = B; static readonly Peers B = A; }}");

    [Fact]
    public Task Nested_loops_end() => Verify.Diagnostics($$"""
        static class C
        {
            static readonly int[] Numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
            public static IEnumerable<NetworkPolicy> Make()
            {
                foreach (var a in Numbers) foreach (var b in Numbers) foreach (var c in Numbers) foreach (var d in Numbers) foreach (var e in Numbers) foreach (var f in Numbers)
                {
                    yield return {{Begin}}.AllowIngress(Pods.All, Port.Tcp(a + b + c + d + e + f));
                }
            }
        }
        """);
}
