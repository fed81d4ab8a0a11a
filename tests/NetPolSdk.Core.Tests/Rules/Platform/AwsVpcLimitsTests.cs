namespace NetPolSdk.Core.Tests.Rules;

public sealed class AwsVpcLimitsTests
{
    private const string Id = "NPS2016";

    private static readonly LintOptions Eks = new() { NetworkPlugin = NetworkPlugin.AwsVpc };

    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    [Theory]
    [InlineData(24, 0)]
    [InlineData(25, 1)]
    public void More_than_24_ports_of_one_protocol_are_reported(int count, int findings)
    {
        var ports = Ports.Of([.. Enumerable.Range(8000, count).Select(Port.Tcp), .. Enumerable.Range(8000, 20).Select(Port.Udp)]);

        Api.AllowIngress(Pods.All, ports).FieldsOf(Id, Eks).Count.ShouldBe(findings);
        Api.AllowEgress(Pods.All, ports).FieldsOf(Id, Eks).Count.ShouldBe(findings);
        Api.AllowEgress(Pods.All, ports).FieldsOf(Id).ShouldBeEmpty();
    }

    [Fact]
    public void One_range_with_and_without_exceptions_in_a_policy_is_reported() => Api
        .AllowEgress(IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8"), Port.Tcp(443))
        .AllowEgress(IpBlock.Of("0.0.0.0/0"), Port.Tcp(25))
        .FieldsOf(Id, Eks).ShouldBe(["api spec.egress[0].to[0]"]);

    [Fact]
    public void Different_ranges_and_the_same_one_twice_are_not_reported()
    {
        Api.AllowEgress([Internet.IPv4, Internet.IPv6], Port.Tcp(443)).FieldsOf(Id, Eks).ShouldBeEmpty();
        Api.AllowEgress(Internet.IPv4, Port.Tcp(443)).AllowEgress(Internet.IPv4, Port.Tcp(80)).FieldsOf(Id, Eks).ShouldBeEmpty();
        Api.AllowEgress(Internet.IPv4, Port.Tcp(443)).AllowIngress(IpBlock.Of("0.0.0.0/0"), Port.Tcp(443)).FieldsOf(Id, Eks).ShouldBeEmpty();
    }
}
