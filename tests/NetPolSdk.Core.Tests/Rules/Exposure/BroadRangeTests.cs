namespace NetPolSdk.Core.Tests.Rules;

public sealed class BroadRangeTests
{
    private const string Id = "NPS3009";

    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    [Theory]
    [InlineData("10.0.0.0/7")]
    [InlineData("128.0.0.0/1")]
    [InlineData("2001::/12")]
    public void A_range_broader_than_any_network_is_reported(string range)
    {
        Api.AllowIngress([Pods.All, IpBlock.Of(Cidr(range))], Port.Tcp(80)).FieldsOf(Id).ShouldBe(["api spec.ingress[0].from[1]"]);
        Api.AllowEgress(IpBlock.Of(Cidr(range)), Port.Tcp(80)).FieldsOf(Id).ShouldBe(["api spec.egress[0].to[0]"]);
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("10.0.0.0/8")]
    [InlineData("172.16.0.0/12")]
    [InlineData("2001::/16")]
    [InlineData("2000::/3")]
    [InlineData("fc00::/7")]
    [InlineData("fe80::/10")]
    [InlineData("224.0.0.0/4")]
    public void Networks_all_addresses_and_ranges_of_a_standard_are_not(string range) => Api.AllowEgress(IpBlock.Of(range), Port.Tcp(80)).FieldsOf(Id).ShouldBeEmpty();

    [Fact]
    public void The_address_space_cut_into_many_ranges_is_meant() =>
        Api.AllowEgress([IpBlock.Of("0.0.0.0/5"), IpBlock.Of("8.0.0.0/7"), IpBlock.Of("11.0.0.0/8"), IpBlock.Of("12.0.0.0/6")], Port.Tcp(443)).FieldsOf(Id).ShouldBeEmpty();

    [Fact]
    public void The_message_tells_how_far_the_range_goes() =>
        Api.AllowEgress(IpBlock.Of("10.0.0.0/7"), Port.Tcp(443)).FindingOf(Id).Message.ShouldBe("10.0.0.0/7 are the addresses from 10.0.0.0 to 11.255.255.255, more than any one network has.");

    [Fact]
    public void An_unknown_range_may_be_broad()
    {
        using var _ = Hole.Admit();
        var policy = Api.AllowIngress(IpBlock.Of(Hole.Text(1)), Port.Tcp(80));

        policy.FieldsOf(Id).ShouldBeEmpty();
        policy.Lint().NotJudged.ShouldBe(1);
    }

    /// <summary>The range without the bits past its prefix.</summary>
    private static string Cidr(string text) => NetPolSdk.Cidr.TryParseSloppy(text)!.CanonicalText;
}
