namespace NetPolSdk.Core.Tests.Model.NetworkPolicies;

public sealed class PortTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(80)]
    [InlineData(65535)]
    public void A_number_is_between_1_and_65535(int number)
    {
        Port.Tcp(number).Number.ShouldBe(number);
        Port.Udp(number).Protocol.ShouldBe(Protocol.Udp);
        Port.Sctp(number).Protocol.ShouldBe(Protocol.Sctp);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65536)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Other_numbers_are_refused(int number)
    {
        Refusals.Of(() => Port.Tcp(number)).ShouldSay("ports[].port", "NPS0006", "number", "between 1 and 65535");
        Refusals.Of(() => Port.Udp(number)).ShouldSay("ports[].port", "NPS0006", "number");
        Refusals.Of(() => Port.Sctp(number)).ShouldSay("ports[].port", "NPS0006", "number");
        Refusals.Of(() => Port.TcpRange(number, 80)).ShouldSay("ports[].port", "NPS0006", "first");
        Refusals.Of(() => Port.UdpRange(80, number)).ShouldSay("ports[].endPort", "NPS0005", "last", "between 1 and 65535");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("http")]
    [InlineData("p2p")]
    [InlineData("1a")]
    [InlineData("a-b-c")]
    [InlineData("abcdefghijklmno")]
    public void A_name_is_an_iana_service_name(string name)
    {
        Port.Named(name).Name.ShouldBe(name);
        Port.Named(name).Protocol.ShouldBe(Protocol.Tcp);
        Port.Named(name, Protocol.Sctp).ToString().ShouldBe(name + "/SCTP");
    }

    [Theory]
    [InlineData("", "1 to 15 characters")]
    [InlineData("abcdefghijklmnop", "1 to 15 characters")]
    [InlineData("80", "Write the number 80 without quotes.")]
    [InlineData("1-2", "must hold a letter")]
    [InlineData("HTTP", "only lowercase letters, digits and '-'")]
    [InlineData("a_b", "only lowercase letters, digits and '-'")]
    [InlineData("a.b", "only lowercase letters, digits and '-'")]
    [InlineData("é", "only lowercase letters, digits and '-'")]
    [InlineData("a--b", "nor hold \"--\"")]
    [InlineData("-a", "may not begin or end with '-'")]
    [InlineData("a-", "may not begin or end with '-'")]
    public void Other_names_are_refused(string name, string problem) =>
        Refusals.Of(() => Port.Named(name)).ShouldSay("ports[].port", "NPS0006", "name", problem);

    [Fact]
    public void A_protocol_that_there_is_not_is_refused() =>
        Refusals.Of(() => Port.Named("http", (Protocol)7)).ShouldSay("ports[].protocol", "NPS0007", "protocol");

    [Fact]
    public void A_range_ends_where_it_begins_or_later()
    {
        Port.TcpRange(80, 80).EndNumber.ShouldBe(80);
        Port.UdpRange(1, 65535).ToString().ShouldBe("1-65535/UDP");
        Port.SctpRange(5, 6).Protocol.ShouldBe(Protocol.Sctp);
        Refusals.Of(() => Port.TcpRange(8090, 8080)).ShouldSay("ports[].endPort", "NPS0005", "last", "greater than or equal to `port`", "8080");
    }

    [Fact]
    public void Every_port_of_a_protocol_is_a_word()
    {
        Port.AllTcp.IsEveryPort.ShouldBeTrue();
        Port.AllUdp.ToString().ShouldBe("*/UDP");
        Port.AllSctp.Protocol.ShouldBe(Protocol.Sctp);
        Port.Tcp(80).IsEveryPort.ShouldBeFalse();
        Port.Named("http").IsEveryPort.ShouldBeFalse();
    }

    [Fact]
    public void Ports_are_equal_when_all_of_them_is()
    {
        Port.Tcp(80).ShouldBe(Port.Tcp(80));
        Port.Tcp(80).ShouldNotBe(Port.Udp(80));
        Port.Tcp(80).ShouldNotBe(Port.TcpRange(80, 80));
        Port.Named("http").ShouldNotBe(Port.Named("http", Protocol.Udp));
    }

    [Fact]
    public void A_list_of_ports_keeps_its_order_and_is_never_empty()
    {
        Ports list = [Port.Tcp(443), Port.Tcp(80)];

        list.ToString().ShouldBe("443/TCP, 80/TCP");
        list.Equals(Ports.Of(Port.Tcp(80), Port.Tcp(443))).ShouldBeFalse();
        Ports.Of(Port.Tcp(443), Port.Tcp(80)).Equals(list).ShouldBeTrue();
        ((Ports)Port.Tcp(80)).Count.ShouldBe(1);
        Ports.All.IsAll.ShouldBeTrue();
        Ports.All.ToString().ShouldBe("all ports");
        Refusals.Of(() => Ports.Of()).ShouldSay("ports", "NPS0011", "ports", "Ports.All");
        Should.Throw<ArgumentNullException>(() => Ports.Of([null!])).ParamName.ShouldBe("ports");
    }

    [Theory]
    [InlineData("TCP", Protocol.Tcp)]
    [InlineData("UDP", Protocol.Udp)]
    [InlineData("SCTP", Protocol.Sctp)]
    public void Protocols_have_names_on_the_wire(string name, Protocol protocol)
    {
        protocol.WireName().ShouldBe(name);
        ProtocolNames.TryParse(name, out var read).ShouldBeTrue();
        read.ShouldBe(protocol);
    }

    [Theory]
    [InlineData("tcp")]
    [InlineData("")]
    [InlineData("ICMP")]
    [InlineData(null)]
    public void The_case_of_a_protocol_counts_and_there_are_three(string? name) => ProtocolNames.TryParse(name, out _).ShouldBeFalse();
}
