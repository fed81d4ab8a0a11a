namespace NetPolSdk.Core.Tests.Rules;

public sealed class LintOptionsTests
{
    private static readonly NetworkPolicy WithoutDns = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).AllowEgress(to: Pods.Labelled("app", "db"), on: Port.Tcp(5432));

    [Fact]
    public void A_severity_replaces_the_default_and_none_leaves_the_finding_out()
    {
        WithoutDns.Lint().Findings.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
        WithoutDns.Lint(new LintOptions { Severities = [new("NPS2001", Severity.Error)] }).HasAny(Severity.Error).ShouldBeTrue();
        WithoutDns.Lint(new LintOptions { Severities = [new("NPS2001", null)] }).Findings.ShouldBeEmpty();
        WithoutDns.Lint(new LintOptions { Severities = [new("NPS2001", null), new("NPS2001", Severity.Info)] }).Findings.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Info);
    }

    [Fact]
    public void NodeLocal_DNS_counts_beside_the_resolvers_named()
    {
        var toNode = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).AllowEgress(to: IpBlock.Of("169.254.20.10/32"), on: [Port.Udp(53), Port.Tcp(53)]);

        toNode.Lint().Findings.ShouldBeEmpty();
        toNode.Lint(new LintOptions { Resolvers = [Dns.KubeDns] }).Findings.ShouldHaveSingleItem().Rule.Id.ShouldBe("NPS2001");
        toNode.Lint(new LintOptions { Resolvers = [Dns.KubeDns], HasNodeLocalDns = true }).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1.33", 1, 33)]
    [InlineData("v1.33.2", 1, 33)]
    [InlineData("1.33.4-gke.100", 1, 33)]
    [InlineData("1.29+", 1, 29)]
    public void A_version_is_read_as_providers_write_it(string text, int major, int minor)
    {
        KubernetesVersion.TryParse(text, out var version).ShouldBeTrue();
        version.ShouldBe(new KubernetesVersion(major, minor));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.x")]
    [InlineData("one.two")]
    [InlineData("1.-3")]
    public void What_is_no_version_is_not_read(string? text) => KubernetesVersion.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Versions_are_ordered_by_number()
    {
        (new KubernetesVersion(1, 9) < new KubernetesVersion(1, 10)).ShouldBeTrue();
        (new KubernetesVersion(2, 0) >= new KubernetesVersion(1, 40)).ShouldBeTrue();
        new KubernetesVersion(1, 30).ToString().ShouldBe("1.30");
    }
}
