namespace NetPolSdk.Core.Tests.Rules;

public sealed class PolicyNotEnforcedTests
{
    private const string Id = "NPS2014";

    [Fact]
    public void Flannel_is_reported_once_at_the_first_policy()
    {
        NetworkPolicy[] policies = [Presets.DenyAll("prod"), Presets.AllowDns("prod")];

        policies.FieldsOf(Id, new LintOptions { NetworkPlugin = NetworkPlugin.Flannel }).ShouldBe(["default-deny-all"]);
        policies.FieldsOf(Id, new LintOptions { NetworkPlugin = NetworkPlugin.Calico }).ShouldBeEmpty();
        policies.FieldsOf(Id).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(31, 1)]
    [InlineData(32, 0)]
    public void Kindnet_is_reported_for_versions_in_which_it_enforces_nothing(int minor, int findings) =>
        Presets.DenyAll("prod").FieldsOf(Id, new LintOptions { NetworkPlugin = NetworkPlugin.Kindnet, KubernetesVersion = new(1, minor) }).Count.ShouldBe(findings);

    [Fact]
    public void Kindnet_of_an_unknown_version_is_not_reported() =>
        Presets.DenyAll("prod").FieldsOf(Id, new LintOptions { NetworkPlugin = NetworkPlugin.Kindnet }).ShouldBeEmpty();
}
