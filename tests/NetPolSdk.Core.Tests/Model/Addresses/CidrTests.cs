namespace NetPolSdk.Core.Tests.Model.Addresses;

public sealed class CidrTests
{
    [Theory]
    [InlineData("0.0.0.0/0", "0.0.0.0", "255.255.255.255")]
    [InlineData("10.0.0.0/8", "10.0.0.0", "10.255.255.255")]
    [InlineData("192.168.0.5/32", "192.168.0.5", "192.168.0.5")]
    [InlineData("172.16.0.0/12", "172.16.0.0", "172.31.255.255")]
    [InlineData("::/0", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2001:db8::/64", "2001:db8::", "2001:db8::ffff:ffff:ffff:ffff")]
    [InlineData("2001:db8::/63", "2001:db8::", "2001:db8:0:1:ffff:ffff:ffff:ffff")]
    [InlineData("2001:db8:0:0:8000::/65", "2001:db8:0:0:8000::", "2001:db8::ffff:ffff:ffff:ffff")]
    [InlineData("fd00::1/128", "fd00::1", "fd00::1")]
    [InlineData("fc00::/7", "fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    public void A_range_has_a_first_and_a_last_address(string text, string first, string last)
    {
        var cidr = Cidr.Parse(text);

        cidr.First.ShouldBe(IpAddress.Parse(first));
        cidr.Last.ShouldBe(IpAddress.Parse(last));
        cidr.Text.ShouldBe(text);
        cidr.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("FD00:0:0::/48", "fd00::/48")]
    [InlineData("2001:0db8::/32", "2001:db8::/32")]
    [InlineData("10.0.0.0/8", "10.0.0.0/8")]
    public void Text_that_is_not_canonical_is_kept_and_compared_as_written(string text, string canonical)
    {
        Cidr.Parse(text).CanonicalText.ShouldBe(canonical);
        Cidr.Parse(text).Equals(Cidr.Parse(canonical)).ShouldBe(text == canonical);
    }

    /// <summary>What neither parser of the server takes.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("/")]
    [InlineData("192.168.5.6")]
    [InlineData("fd00:192:168::")]
    [InlineData("300.1.1.1/8")]
    [InlineData("10.0.0.0/")]
    [InlineData("/8")]
    [InlineData("10.0.0.0/33")]
    [InlineData("fd00::/129")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/+8")]
    [InlineData("10.0.0.0/8 ")]
    [InlineData(" 10.0.0.0/8")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("10.0.0.0/255.0.0.0")]
    [InlineData("10.0.0/8")]
    [InlineData("10.0.0.0/4294967304")]
    [InlineData("fe80::%eth0/64")]
    [InlineData("0000000000010000::/16")]
    public void What_is_no_range_is_refused(string text)
    {
        Cidr.TryParseSloppy(text).ShouldBeNull();
        Refusals.Of(() => Cidr.Parse(text)).ShouldSay("cidr", "NPS0003", "text", "is not a range in CIDR notation");
    }

    /// <summary>What servers before 1.36 took with a warning. The first of the three complaints that applies is made, as on the server.</summary>
    [Theory]
    [InlineData("010.0.0.0/8", "has leading zeros", "Write 10.0.0.0/8.")]
    [InlineData("10.0.0.0/08", "has leading zeros", "Write 10.0.0.0/8.")]
    [InlineData("10.0.0.00/8", "has leading zeros", "Write 10.0.0.0/8.")]
    [InlineData("10.0.0.0/00", "has leading zeros", "Write 0.0.0.0/0.")]
    [InlineData("010.1.2.3/08", "has leading zeros", "Write 10.0.0.0/8.")]
    [InlineData("fd00::/048", "has leading zeros", "Write fd00::/48.")]
    [InlineData("0fd00::/48", "has leading zeros", "Write fd00::/48.")]
    [InlineData("00fd00:0:0:00001::/64", "has leading zeros", "Write fd00:0:0:1::/64.")]
    [InlineData("::ffff:01.2.3.0/120", "has leading zeros", "Write ::ffff:1.2.3.0/120.")]
    [InlineData("::ffff:1.2.3.0/120", "is an IPv4-mapped IPv6 address", "Write 1.2.3.0/24.")]
    [InlineData("::ffff:1.2.3.4/120", "is an IPv4-mapped IPv6 address", "Write 1.2.3.0/24.")]
    [InlineData("::ffff:0:0/95", "is an IPv4-mapped IPv6 address", "Write the IPv4 range.")]
    [InlineData("192.168.0.5/24", "has bits set past its prefix length", "Write 192.168.0.0/24 for the network, or 192.168.0.5/32 for the one address.")]
    [InlineData("fd00::1/64", "has bits set past its prefix length", "Write fd00::/64 for the network, or fd00::1/128 for the one address.")]
    [InlineData("1.1.1.1/0", "has bits set past its prefix length", "Write 0.0.0.0/0 for the network, or 1.1.1.1/32 for the one address.")]
    public void What_only_old_servers_took_is_refused_with_the_right_form(string text, string problem, string remedy)
    {
        Cidr.TryParseSloppy(text).ShouldNotBeNull();
        var refusal = Refusals.Of(() => Cidr.Parse(text));

        refusal.ShouldSay("cidr", "NPS0003", "text");
        refusal.Problem.ShouldBe(problem);
        refusal.Remedy.ShouldBe(remedy);
    }

    [Theory]
    [InlineData("10.1.2.3", "For the one address write 10.1.2.3/32.")]
    [InlineData("fd00::A", "For the one address write fd00::a/128.")]
    [InlineData("internet", "Write one like 10.9.8.0/24 or 2001:db8::/64.")]
    public void The_remedy_fits_what_was_written(string text, string remedy) => Refusals.Of(() => Cidr.Parse(text)).Remedy.ShouldBe(remedy);

    [Fact]
    public void A_message_cannot_break_out_of_its_line() =>
        Refusals.Of(() => Cidr.Parse("10.0.0.0/8\r\n\u001b[31m\u202e")).Message.ShouldContain("\"10.0.0.0/8\\u000d\\u000a\\u001b[31m\\u202e\"");

    [Fact]
    public void Families_do_not_contain_each_other()
    {
        Cidr.Parse("0.0.0.0/0").Contains(Cidr.Parse("::/0")).ShouldBeFalse();
        Cidr.Parse("::/0").Contains(IpAddress.Parse("1.2.3.4")).ShouldBeFalse();
        Cidr.Parse("::/0").Overlaps(Cidr.Parse("0.0.0.0/0")).ShouldBeFalse();
    }
}
