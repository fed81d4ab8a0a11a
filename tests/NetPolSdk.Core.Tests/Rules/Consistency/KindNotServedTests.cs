namespace NetPolSdk.Core.Tests.Rules;

public sealed class KindNotServedTests
{
    private const string Id = "NPS5008";

    private static readonly AdminNetworkPolicy OfOldKind = AdminNetworkPolicy.Named("old").WithPriority(10).For(Namespaces.Labelled("team", "a")).DenyIngress(Namespaces.Labelled("team", "b"));
    private static readonly ClusterNetworkPolicy OfNewKind = ClusterNetworkPolicy.Named("new").InAdminTier(priority: 10).For(Namespaces.Labelled("team", "a")).DenyIngress(Namespaces.Labelled("team", "b"));

    [Theory]
    [InlineData(NetworkPlugin.Flannel)]
    [InlineData(NetworkPlugin.AzureNpm)]
    [InlineData(NetworkPlugin.AzureNpmWindows)]
    [InlineData(NetworkPlugin.AwsVpc)]
    public void Plugins_that_enforce_no_admin_policy_are_reported_for_both_versions(NetworkPlugin plugin) =>
        Fields(plugin).ShouldBe(["new kind", "old kind"], ignoreOrder: true);

    [Theory]
    [InlineData(NetworkPlugin.Cilium)]
    [InlineData(NetworkPlugin.AzureCilium)]
    public void Cilium_is_reported_for_the_older_version_only(NetworkPlugin plugin) =>
        Fields(plugin).ShouldBe(["old kind"]);

    [Theory]
    [InlineData(NetworkPlugin.Unknown)]
    [InlineData(NetworkPlugin.Calico)]
    [InlineData(NetworkPlugin.Antrea)]
    [InlineData(NetworkPlugin.OvnKubernetes)]
    [InlineData(NetworkPlugin.GkeDataplaneV2)]
    [InlineData(NetworkPlugin.Kindnet)]
    public void Plugins_whose_release_decides_are_not_reported(NetworkPlugin plugin) =>
        Fields(plugin).ShouldBeEmpty();

    [Fact]
    public void The_kind_and_its_version_are_named() =>
        OfOldKind.FindingOf(Id, new LintOptions { NetworkPlugin = NetworkPlugin.Cilium }).Message
            .ShouldStartWith("Cilium does not enforce AdminNetworkPolicy of policy.networking.k8s.io/v1alpha1:");

    [Fact]
    public void A_network_policy_is_left_alone() =>
        Presets.DenyAll("prod").FieldsOf(Id, new LintOptions { NetworkPlugin = NetworkPlugin.Flannel }).ShouldBeEmpty();

    private static IReadOnlyList<string> Fields(NetworkPlugin plugin)
    {
        Policy[] policies = [OfOldKind, OfNewKind];
        return policies.FieldsOf(Id, new LintOptions { NetworkPlugin = plugin });
    }
}
