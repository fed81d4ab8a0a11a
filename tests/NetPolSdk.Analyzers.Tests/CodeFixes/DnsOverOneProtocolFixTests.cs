using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

public sealed class DnsOverOneProtocolFixTests
{
    private static readonly FixedCode TcpMissing = new(new DnsOverOneProtocolFix(), "NPS2002", ("missing", "TCP"));
    private static readonly FixedCode UdpMissing = new(new DnsOverOneProtocolFix(), "NPS2002", ("missing", "UDP"));

    [Theory]
    [InlineData("on: [|Port.Udp(53)|]", "on: [Port.Udp(53), Port.Tcp(53)]")]
    [InlineData("[|[Port.Udp(53)]|]", "[Port.Udp(53), Port.Tcp(53)]")]
    [InlineData("[|[Port.Tcp(443), Port.Udp(5353)]|]", "[Port.Tcp(443), Port.Udp(5353), Port.Tcp(5353)]")]
    [InlineData("[|Ports.Of(Port.Udp(53))|]", "Ports.Of(Port.Udp(53), Port.Tcp(53))")]
    [InlineData("[|[Port.UdpRange(1, 1023)]|]", "[Port.UdpRange(1, 1023), Port.TcpRange(1, 1023)]")]
    [InlineData("[|Port.AllUdp|]", "[Port.AllUdp, Port.AllTcp]")]
    public async Task The_other_protocol_is_added(string before, string after) =>
        (await TcpMissing.Fix(Rule(before), "add")).ShouldBe(Rule(after));

    [Fact]
    public async Task A_list_of_many_lines_gets_one_more()
    {
        (await UdpMissing.Fix(
            Rule("""
                [|[
                                Port.Tcp(443),
                                Port.Tcp(53), // DNS
                            ]|]
                """),
            "add")).ShouldBe(Rule("""
                [
                                Port.Tcp(443),
                                Port.Tcp(53), // DNS
                                Port.Udp(53),
                            ]
                """));
    }

    [Fact]
    public async Task A_rule_for_the_resolver_alone_can_be_left_to_the_preset()
    {
        (await TcpMissing.Fix(
            FixedCode.InMethod("""
                        return NetworkPolicy.Named("a").InNamespace("b").For(Pods.All)
                            .AllowEgress(Platform.Prometheus, [|Port.Udp(53)|]) // DNS
                            .Because("why");
                """),
            "preset")).ShouldBe(FixedCode.InMethod("""
                        return NetworkPolicy.Named("a").InNamespace("b").For(Pods.All)
                            .AllowEgressToDns() // DNS
                            .Because("why");
                """));
    }

    [Fact]
    public async Task A_rule_with_other_ports_or_a_reason_is_not_replaced()
    {
        (await TcpMissing.Offered(Rule("[|[Port.Tcp(443), Port.Udp(53)]|]"))).ShouldBe(["NPS2002/add"]);
        (await TcpMissing.Offered(Rule("""on: [|Port.Udp(53)|], because: "names" """))).ShouldBe(["NPS2002/add"]);
    }

    [Fact]
    public async Task All_are_fixed_in_one_go() => (await TcpMissing.FixAll(
        Rule("""[|Port.Udp(53)|]).AllowEgress(Pods.All, [|[Port.Udp(53)]|]"""),
        "add")).ShouldBe(Rule("""[Port.Udp(53), Port.Tcp(53)]).AllowEgress(Pods.All, [Port.Udp(53), Port.Tcp(53)]"""));

    private static string Rule(string ports) => FixedCode.InMethod($"""
                return NetworkPolicy.Named("a").InNamespace("b").For(Pods.All).AllowEgress(Namespaces.Named("kube-system"), {ports});
        """);
}
