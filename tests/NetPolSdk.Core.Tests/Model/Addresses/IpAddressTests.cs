namespace NetPolSdk.Core.Tests.Model.Addresses;

public sealed class IpAddressTests
{
    /// <summary>What Go's netip.ParseAddr takes, and how it prints it: RFC 5952.</summary>
    [Theory]
    [InlineData("0.0.0.0", "0.0.0.0")]
    [InlineData("255.255.255.255", "255.255.255.255")]
    [InlineData("::", "::")]
    [InlineData("::1", "::1")]
    [InlineData("1::", "1::")]
    [InlineData("FD00:0:0::", "fd00::")]
    [InlineData("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1")]
    [InlineData("2001:0db8::0001", "2001:db8::1")]
    [InlineData("2001:0:0:1:0:0:0:1", "2001:0:0:1::1")]
    [InlineData("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0")]
    [InlineData("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8")]
    [InlineData("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8")]
    [InlineData("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304")]
    [InlineData("::1.2.3.4", "::102:304")]
    [InlineData("::ffff:1.2.3.4", "::ffff:1.2.3.4")]
    [InlineData("::ffff:102:304", "::ffff:1.2.3.4")]
    [InlineData("ffff::", "ffff::")]
    public void An_address_is_read_and_printed_canonically(string text, string canonical)
    {
        IpAddress.TryParse(text, out var address).ShouldBeTrue();
        address.ToString().ShouldBe(canonical);
        IpAddress.Parse(canonical).ShouldBe(address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.2.3.")]
    [InlineData(".1.2.3")]
    [InlineData("1..2.3")]
    [InlineData("256.1.1.1")]
    [InlineData("1.2.3.-4")]
    [InlineData("+1.2.3.4")]
    [InlineData("0x1.2.3.4")]
    [InlineData("1.2.3.4 ")]
    [InlineData("٠.0.0.0")]
    [InlineData("010.0.0.1")]
    [InlineData("1.2.3.00")]
    [InlineData(":")]
    [InlineData(":::")]
    [InlineData("1:")]
    [InlineData(":1")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1::2::3")]
    [InlineData("1:::2")]
    [InlineData("1:2:3:4::5:6:7:8")]
    [InlineData("::1:2:3:4:5:6:7:8")]
    [InlineData("12345::")]
    [InlineData("00001::")]
    [InlineData("g::")]
    [InlineData("fe80::1%eth0")]
    [InlineData("[::1]")]
    [InlineData("1.2.3.4::")]
    [InlineData("::1.2.3.4:5")]
    [InlineData("::1.2.3")]
    [InlineData("::256.2.3.4")]
    [InlineData("::ffff:01.2.3.4")]
    [InlineData("1:2:3:4:5:1.2.3.4")]
    [InlineData("1:2:3:4:5:6:7:1.2.3.4")]
    public void What_is_no_address_is_not_read(string? text) => IpAddress.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_refusal_quotes_the_text_and_gives_an_example() =>
        Should.Throw<FormatException>(() => IpAddress.Parse("1.2.3\u001b")).Message
            .ShouldBe("\"1.2.3\\u001b\" is not an IP address. Write one like 10.9.8.7 or 2001:db8::7.");

    [Fact]
    public void Addresses_are_ordered_by_family_then_by_value()
    {
        IpAddress[] ordered = [.. new[] { "0.0.0.0", "9.255.255.255", "10.0.0.0", "255.255.255.255", "::", "::1", "1::", "ffff::" }.Select(IpAddress.Parse)];

        ordered.Reverse().Order().ShouldBe(ordered);
        (ordered[0] < ordered[1] && ordered[1] <= ordered[1] && ordered[2] > ordered[1] && ordered[2] >= ordered[2]).ShouldBeTrue();
        IpAddress.Parse("0.0.0.1").ShouldNotBe(IpAddress.Parse("::1"));
    }
}
