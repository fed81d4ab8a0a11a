using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Replay;

/// <summary>What code that is not followed may have done is never taken for not done. Each policy here may allow DNS, or does.</summary>
public sealed class EffectsTests
{
    private const string Begin = """NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).AllowEgress(to: Pods.Labelled("app", "db"), on: Port.Tcp(5432))""";

    [Theory]
    [InlineData("Ports ports = Port.Tcp(1); Action set = () => ports = Port.Udp(53); set(); return begin.AllowEgress(Pods.All, ports);")]
    [InlineData("var list = new List<Port> { Port.Tcp(1) }; var same = list; same[0] = Port.Udp(53); return begin.AllowEgress(Pods.All, [.. list]);")]
    [InlineData("Port[] list = [Port.Tcp(1)]; Array.Fill(list, Port.Udp(53)); return begin.AllowEgress(Pods.All, [.. list]);")]
    [InlineData("var port = Port.Tcp(1); Set(ref port); return begin.AllowEgress(Pods.All, port);")]
    [InlineData("var port = Port.Tcp(1); foreach (var p in unknown) { port = p; } return begin.AllowEgress(Pods.All, port);")]
    [InlineData("var port = Port.Tcp(1); while (unknown.Length > 0) { port = Port.Udp(53); break; } return begin.AllowEgress(Pods.All, port);")]
    [InlineData("var port = Port.Tcp(1); try { port = Port.Udp(53); Thrower(); port = Port.Tcp(2); } catch { } return begin.AllowEgress(Pods.All, port);")]
    [InlineData("var port = Port.Tcp(1); foreach (var n in new[] { 1, 2 }) { if (unknown.Length == n) break; port = Port.Udp(53); } return begin.AllowEgress(Pods.All, port);")]
    [InlineData("return begin.AllowEgress(Pods.All, unknown.Length > 1 ? Port.Tcp(1) : Port.Udp(53));")]
    [InlineData("return begin.AllowEgress(Pods.All, Port.Udp(unknown.Length));")]
    [InlineData("switch (unknown.Length) { case 1: begin = begin.AllowEgressToDns(); break; } return begin;")]
    [InlineData("begin = unknown.Length switch { 1 => begin.AllowEgressToDns(), _ => begin }; return begin;")]
    [InlineData("var funcs = new List<Func<Port>>(); foreach (var p in new[] { 53, 1 }) { funcs.Add(() => Port.Udp(p)); } return begin.AllowEgress(Pods.All, funcs[0]());")]
    [InlineData("goto end; end: return begin.AllowEgressToDns();")]
    [InlineData("NetworkPolicy? maybe = unknown.Length > 1 ? begin.AllowEgressToDns() : null; return maybe?.DenyIngress() ?? begin.AllowEgressToDns();")]
    public Task What_may_have_changed_is_not_known(string body) => Verify.Diagnostics($$"""
        static class Policies
        {
            public static NetworkPolicy Make(params Port[] unknown)
            {
                var begin = {{Begin}};
                {{body}}
            }

            static void Set(ref Port port) => port = Port.Udp(53);
            static void Thrower() => throw new InvalidOperationException();
        }
        """);

    [Theory]
    [InlineData("public static string[] Names = [\"a\"];")]
    [InlineData("static readonly List<string> Names = [\"a\"]; static void Change() => Names.Clear();")]
    [InlineData("static readonly string[] Names = [\"a\"]; static void Change() => Names[0] = \"Bad\";")]
    [InlineData("static readonly string[] Names; static Policies() { Names = [\"Bad\"]; }")]
    public Task A_list_that_may_be_changed_is_not_known(string field) => Verify.Diagnostics($$"""
        static class Policies
        {
            {{field}}
            public static Baseline Make() => Names.Count() > 0 ? Baseline.For("prod").DenyAll() : Baseline.For("prod").AllowDns();
        }
        """);

    [Fact]
    public Task A_virtual_method_is_not_followed() => Verify.Diagnostics($$"""
        class Policies
        {
            protected virtual NetworkPolicy Extend(NetworkPolicy policy) => policy.DenyIngress();
            public NetworkPolicy Make() => Extend({{Begin}}.AllowEgressToDns());
            public NetworkPolicy Other() => Extend({{Begin.Replace("\"api\"", "\"other\"").Replace("5432", "5433")}});
        }
        """);
}
