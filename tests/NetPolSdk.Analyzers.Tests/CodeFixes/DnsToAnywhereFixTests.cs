using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

public sealed class DnsToAnywhereFixTests
{
    private static readonly FixedCode OnlyDns = new(new DnsToAnywhereFix(), "NPS3010", ("dnsOnly", "true"));
    private static readonly FixedCode OthersToo = new(new DnsToAnywhereFix(), "NPS3010");

    [Fact]
    public async Task The_preset_takes_the_place_of_the_rule() =>
        (await OnlyDns.Fix(Policy(""".AllowEgress([|Peer.Anyone|], [Port.Udp(53), Port.Tcp(53)])"""), "preset")).ShouldBe(Policy(".AllowEgressToDns()"));

    [Fact]
    public async Task A_rule_with_other_ports_or_a_reason_is_not_replaced()
    {
        (await OthersToo.Offered(Policy("""[|.AllowEgress(Peer.Anyone, [Port.Udp(53), Port.Tcp(443)])|]"""))).ShouldBeEmpty();
        (await OnlyDns.Offered(Policy("""[|.AllowEgress(Peer.Anyone, Port.Udp(53), "names")|]"""))).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_are_fixed_in_one_go() => (await OnlyDns.FixAll(
        Policy(""".AllowEgress([|Peer.Anyone|], Port.Udp(53)).Because("a"), NetworkPolicy.Named("c").For(Pods.All).AllowEgress([|Peer.Anyone|], Port.Udp(53))"""),
        "preset")).ShouldBe(Policy(""".AllowEgressToDns().Because("a"), NetworkPolicy.Named("c").For(Pods.All).AllowEgressToDns()"""));

    private static string Policy(string rule) => FixedCode.InMethod($"""
                return new[] {"{"} NetworkPolicy.Named("a").InNamespace("b").For(Pods.All){rule} {"}"};
        """);
}
